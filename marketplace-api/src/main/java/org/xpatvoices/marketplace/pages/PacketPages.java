package org.xpatvoices.marketplace.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.GetCatalogue;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.GetPackets;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What became of every packet, how far those are that are being made, and asking for the next. */
@Controller
class PacketPages {
    private static final int PRODUCTS = 500;

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    PacketPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/packets")
    String packets(PageRequest page, Model model) {
        model.addAttribute(
                "packets",
                ListPage.cut(
                        queries.list(
                                new GetPackets(page.afterPosition(), page.limitAndOne()),
                                PacketView.class),
                        page,
                        packet -> Long.toString(packet.requestedPosition()),
                        null));
        model.addAttribute("products", products());
        return "console/packets";
    }

    /** A product whose packet left the shelf stays unsold until somebody asks for the next. */
    @PostMapping("/console/packets")
    String ask(@RequestParam String productId, Caller caller) {
        var id = new PacketId(UUID.randomUUID());
        commands.sendAndWait(
                new RequestPacket(id, ProductId.of(productId), caller.partyId(), clock.instant()));
        await.present(() -> queries.maybe(new GetPacket(id), PacketView.class));
        return "redirect:/console/packets";
    }

    /** Off the shelf at once; one person is enough to stop a sale. */
    @PostMapping("/console/packets/{packetId}/closure")
    String close(
            @PathVariable String packetId,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            Caller caller) {
        var id = PacketId.of(packetId);
        commands.sendAndWait(
                new ClosePacket(id, reason.strip(), caller.partyId(), clock.instant()));
        await.until(
                () ->
                        queries.maybe(new GetPacket(id), PacketView.class)
                                .filter(packet -> packet.state() == PacketState.CLOSED)
                                .isPresent());
        return "redirect:/console/packets";
    }

    private List<CatalogueView> products() {
        return queries.list(new GetCatalogue(null, PRODUCTS), CatalogueView.class).stream()
                .filter(product -> product.retiredAt() == null)
                .toList();
    }
}

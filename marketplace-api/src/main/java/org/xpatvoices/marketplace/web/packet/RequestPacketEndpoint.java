package org.xpatvoices.marketplace.web.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.GetPackets;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@RestController
@Tag(name = "Operators: packets")
class RequestPacketEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    RequestPacketEndpoint(
            CommandGateway commands, Queries queries, AwaitView awaitView, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    record Body(@NotNull ProductId productId) {}

    record ClosureBody(@NotNull @NotBlank @Size(max = 500) String reason) {}

    record RequestedAnswer(String packetId, PacketState state, String packet, String job) {}

    @PostMapping("/v1/ops/packets")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Ask for a packet of a product",
            description =
                    "The cut-off is the beginning of the epoch that now is: what was recorded later"
                            + " waits for the next one, what was withdrawn later is left out. The"
                            + " packet is then assembled, anonymised and verified; read it at"
                            + " Location until it is sealed or refused.")
    ResponseEntity<RequestedAnswer> request(@Valid @RequestBody Body body, Caller caller) {
        var id = new PacketId(UUID.randomUUID());
        Instant now = clock.instant();
        commands.sendAndWait(new RequestPacket(id, body.productId(), caller.partyId(), now));
        awaitView.present(() -> find(id));
        String place = "/v1/ops/packets/" + id;
        return ResponseEntity.accepted()
                .location(URI.create(place))
                .body(
                        new RequestedAnswer(
                                id.toString(), PacketState.REQUESTED, place, "/v1/jobs/" + id));
    }

    @GetMapping("/v1/ops/packets")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Packets in every state, newest request first")
    Page<PacketAnswer> list(PageRequest page) {
        var query = new GetPackets(page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, PacketView.class),
                        page,
                        packet -> Long.toString(packet.requestedPosition()))
                .map(PacketAnswer::of);
    }

    @GetMapping("/v1/ops/packets/{packetId}")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "One packet: requested, sealed, refused with reasons, or closed")
    PacketAnswer one(@PathVariable PacketId packetId) {
        return find(packetId).map(PacketAnswer::of).orElseThrow(() -> unknown(packetId));
    }

    @PostMapping("/v1/ops/packets/{packetId}/closure")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Take a packet off sale; licences already sold stay")
    PacketAnswer close(
            @PathVariable PacketId packetId, @Valid @RequestBody ClosureBody body, Caller caller) {
        commands.sendAndWait(
                new ClosePacket(packetId, body.reason(), caller.partyId(), clock.instant()));
        awaitView.until(
                () ->
                        find(packetId)
                                .filter(packet -> packet.state() == PacketState.CLOSED)
                                .isPresent());
        return one(packetId);
    }

    private Optional<PacketView> find(PacketId id) {
        return queries.maybe(new GetPacket(id), PacketView.class);
    }

    private static Refused unknown(PacketId id) {
        return new Refused(PACKET_MUST_EXIST, "No packet " + id + ".");
    }
}

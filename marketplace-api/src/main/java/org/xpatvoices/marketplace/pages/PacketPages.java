package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.packet.GetPackets;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

/** What became of every packet, and how far those are that are being made. */
@Controller
class PacketPages {
    private final Queries queries;

    PacketPages(Queries queries) {
        this.queries = queries;
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
        return "console/packets";
    }
}

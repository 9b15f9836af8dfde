package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.packet.GetTurns;
import org.xpatvoices.contracts.packet.TurnsView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;

/** How often workers are sold, as a distribution that names nobody. */
@Controller
class TurnPages {
    private final Queries queries;
    private final Clock clock;

    TurnPages(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/console/turns")
    String turns(Model model) {
        model.addAttribute("forms", queries.list(new GetTurns(clock.instant()), TurnsView.class));
        return "console/turns";
    }
}

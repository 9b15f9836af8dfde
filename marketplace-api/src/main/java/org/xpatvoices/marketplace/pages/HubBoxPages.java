package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.reconcile.GetHubBoxes;
import org.xpatvoices.contracts.reconcile.HubBoxView;
import org.xpatvoices.marketplace.query.Queries;

/** The cash boxes of the hubs: what each was given, handed over and counted. */
@Controller
class HubBoxPages {
    private static final int SHOWN = 200;

    private final Queries queries;

    HubBoxPages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/console/hubs")
    String list(Model model) {
        model.addAttribute("boxes", queries.list(new GetHubBoxes(SHOWN), HubBoxView.class));
        return "console/hubs";
    }
}

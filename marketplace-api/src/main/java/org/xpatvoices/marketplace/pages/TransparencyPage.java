package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.marketplace.query.Queries;

/** The business in a few sums, for everyone. */
@Controller
class TransparencyPage {
    private final Queries queries;

    TransparencyPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/transparency")
    String figures(Model model) {
        model.addAttribute("figures", queries.one(new GetTransparency(), TransparencyView.class));
        return "public/transparency";
    }
}

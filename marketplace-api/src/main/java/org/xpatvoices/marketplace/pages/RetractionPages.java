package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.licence.CountOpenRetractions;
import org.xpatvoices.contracts.licence.CountOverdueRetractions;
import org.xpatvoices.contracts.licence.GetRetractions;
import org.xpatvoices.contracts.licence.RetractionView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Instant;

/** Which buyers were told of a withdrawal, and which of them have answered. */
@Controller
class RetractionPages {
    private final Queries queries;
    private final Clock clock;

    RetractionPages(Queries queries, Clock clock) {
        this.clock = clock;
        this.queries = queries;
    }

    @GetMapping("/console/retractions")
    String retractions(PageRequest page, Model model) {
        var query = new GetRetractions(null, false, null, page.afterPosition(), page.limitAndOne());
        model.addAttribute(
                "retractions",
                ListPage.cut(
                        queries.list(query, RetractionView.class),
                        page,
                        notice -> Long.toString(notice.number()),
                        null));
        model.addAttribute("open", queries.one(new CountOpenRetractions(), Long.class));
        Instant now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("overdue", queries.one(new CountOverdueRetractions(now), Long.class));
        return "console/retractions";
    }
}

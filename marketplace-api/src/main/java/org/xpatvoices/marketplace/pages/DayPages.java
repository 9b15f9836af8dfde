package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.payout.GetPayoutFunnel;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.DayEquationView;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.contracts.reconcile.GetDayEquations;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.LocalDate;

/** A day on one page: its equation, where the money is, and what still differs, by cause. */
@Controller
class DayPages {
    private final Queries queries;
    private final Clock clock;

    DayPages(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/console/day")
    String day(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        model.addAttribute("day", day);
        model.addAttribute(
                "equations", queries.list(new GetDayEquations(day), DayEquationView.class));
        model.addAttribute(
                "funnel",
                queries.one(new GetPayoutFunnel(clock.instant()), PayoutFunnelView.class));
        model.addAttribute("groups", queries.list(new GetBreakGroups(), BreakGroupView.class));
        return "console/day";
    }
}

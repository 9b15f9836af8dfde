package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.payout.GetPayoutFunnel;
import org.xpatvoices.contracts.payout.GetPayoutRuns;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetBreaks;
import org.xpatvoices.contracts.statement.GetMoneyWeeks;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.MoneyWeekView;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Duration;

/**
 * What an operator sees first: where the money is, what differs, and whether everything that must
 * hold does.
 */
@Controller
class ConsolePages {
    private static final int NEWEST = 5;
    private static final int WEEKS = 12;

    /** Counting all books anew takes long; the page says when it was done. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final Queries queries;
    private final Clock clock;

    ConsolePages(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/console")
    String overview(Caller caller, Model model) {
        model.addAttribute("party", caller.partyId());
        invariants(new GetInvariants(clock.instant().minus(RECENT)), model);
        model.addAttribute(
                "funnel",
                queries.one(new GetPayoutFunnel(clock.instant()), PayoutFunnelView.class));
        model.addAttribute(
                "charts",
                WeekChart.perCurrency(queries.list(new GetMoneyWeeks(WEEKS), MoneyWeekView.class)));
        model.addAttribute(
                "runs", queries.list(new GetPayoutRuns(null, NEWEST), PayoutRunView.class));
        model.addAttribute(
                "breaks", queries.list(new GetBreaks("OPEN", null, NEWEST), BreakView.class));
        model.addAttribute(
                "figures", queries.one(new GetTransparency(null), TransparencyView.class));
        return "console/overview";
    }

    @GetMapping("/console/invariants")
    String checks(Model model) {
        invariants(new GetInvariants(), model);
        return "console/invariants";
    }

    private void invariants(GetInvariants asked, Model model) {
        InvariantsView checked = queries.one(asked, InvariantsView.class);
        model.addAttribute("checked", checked);
        model.addAttribute(
                "broken", checked.invariants().stream().filter(one -> !one.holds()).count());
    }
}

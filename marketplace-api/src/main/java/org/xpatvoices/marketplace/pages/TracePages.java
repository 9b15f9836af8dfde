package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;
import org.xpatvoices.contracts.payout.GetPayoutTrace;
import org.xpatvoices.contracts.payout.GetPayoutsOfPayee;
import org.xpatvoices.contracts.payout.HoldCause;
import org.xpatvoices.contracts.payout.PayoutTraceView;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.GetRails;
import org.xpatvoices.contracts.rail.RailView;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * From a share to the statement line that shows its payment, by payee or by payout. Operators see
 * pseudonyms and money here, never what a worker has said.
 */
@Controller
class TracePages {
    private static final int SHOWN = 50;

    private final Queries queries;

    TracePages(Queries queries) {
        this.queries = queries;
    }

    /** The id of a payout or of a payee, or a payout's reference as banks carry it. */
    @GetMapping("/console/trace")
    String trace(@RequestParam(defaultValue = "") String id, Caller caller, Model model) {
        String asked = id.strip();
        model.addAttribute("id", asked);
        model.addAttribute("me", caller.partyId());
        model.addAttribute("causes", HoldCause.values());
        if (asked.isEmpty()) {
            return "console/trace";
        }
        var payout = payoutOf(asked).flatMap(this::known);
        var payee =
                payout.map(it -> PayeeId.of(it.payeeId()))
                        .or(() -> payeeOf(asked))
                        .orElseThrow(
                                () ->
                                        WebProblem.NOT_FOUND.because(
                                                "There is no payout and no payee of this id."));
        payout.ifPresent(it -> model.addAttribute("trace", it));
        model.addAttribute("freshRunId", new PayoutRunId(UUID.randomUUID()).toString());
        model.addAttribute("rails", connected());
        model.addAttribute("payee", payee.toString());
        model.addAttribute(
                "shares",
                queries.list(new GetEarningsLines(payee, null, SHOWN), EarningsLineView.class));
        model.addAttribute(
                "payouts",
                queries.list(new GetPayoutsOfPayee(payee, null, SHOWN), PayoutView.class));
        model.addAttribute(
                "journal",
                queries.list(
                        new GetJournal(
                                "liab:worker:" + payee + ":payable", null, null, null, SHOWN),
                        JournalLineView.class));
        return "console/trace";
    }

    private List<RailCode> connected() {
        return queries.list(new GetRails(), RailView.class).stream()
                .filter(RailView::connected)
                .map(RailView::rail)
                .toList();
    }

    private Optional<PayoutTraceView> known(PayoutId id) {
        return queries.maybe(new GetPayoutTrace(id), PayoutTraceView.class);
    }

    private static Optional<PayoutId> payoutOf(String text) {
        try {
            return Optional.of(PayoutId.of(text.startsWith("pay_") ? text : "pay_" + text));
        } catch (MalformedId none) {
            return Optional.empty();
        }
    }

    private static Optional<PayeeId> payeeOf(String text) {
        try {
            return Optional.of(PayeeId.of(text));
        } catch (MalformedId none) {
            return Optional.empty();
        }
    }
}

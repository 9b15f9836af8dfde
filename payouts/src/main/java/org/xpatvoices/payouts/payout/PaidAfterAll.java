package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Payouts whose money was given back, or kept back, and that were paid all the same. */
final class PaidAfterAll {
    private PaidAfterAll() {}

    /** A line shows it: people decide, and nothing is sent to its payee meanwhile. */
    static PayoutConflictFound shown(
            Trail trail, String statement, BookedLine line, Trails.Frame frame, Instant at) {
        return new PayoutConflictFound(
                frame.batchId(),
                trail.payout().payoutId(),
                BreakCategory.STATUS_CONFLICT.name(),
                statement,
                line.line(),
                -trail.payout().netMicro(),
                trail.payout().netMicro(),
                frame.currency(),
                true,
                sentence(trail),
                at,
                line.takenMicro());
    }

    /** Its provider says so, and no line shows it yet. */
    static PayoutConflictFound said(Trail trail, Trails.Frame frame, Instant at) {
        return new PayoutConflictFound(
                frame.batchId(),
                trail.payout().payoutId(),
                BreakCategory.STATUS_CONFLICT.name(),
                null,
                null,
                0,
                trail.payout().netMicro(),
                frame.currency(),
                false,
                sentence(trail),
                at);
    }

    private static String sentence(Trail trail) {
        return trail.held()
                ? "Paid although it is kept back and was never sent."
                : "Paid after its money was given back: take that back, or it is sent again once"
                        + " this ends.";
    }

    /**
     * Takes back what was given back, and books the payment. Refused if the payout was not sent,
     * was not given back or came back after it was paid, if the line is not its payment, or if its
     * payee has less payable than it took.
     */
    static List<PayoutBatchEvent> takeBack(
            TakeBack taken,
            Trail trail,
            boolean feesStandInLines,
            BatchPhase phase,
            Trails.Frame frame,
            PayableCover cover) {
        if (!trail.released() || trail.paid() || trail.held()) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                    "%s is %s%s, so nothing of it can be taken back."
                            .formatted(
                                    taken.payoutId(),
                                    trail.state(phase),
                                    trail.paid() ? " after it came back" : ""));
        }
        var again = trail.takenBack();
        var match = taken.line();
        if (match != null) {
            match.mustFit(again, frame.currency());
        }
        var money = again.money();
        cover.take(PayeeId.of(money.payeeId()), new Money(money.grossMicro(), frame.currency()));
        var findings = new Findings(frame, taken.decidedAt());
        findings.add(event(taken, again, phase, frame));
        if (match == null) {
            findings.settled(List.of(again), EvidenceSource.TWO_PEOPLE, taken.breakId());
        } else {
            claim(match, again, feesStandInLines, findings, frame);
        }
        return findings.events();
    }

    private static PayoutTakenBack event(
            TakeBack taken, Trail again, BatchPhase phase, Trails.Frame frame) {
        return new PayoutTakenBack(
                frame.batchId(),
                frame.rail(),
                frame.currency(),
                again.money(),
                again.state(phase).name(),
                taken.breakId(),
                taken.decidedAt());
    }

    /** By the line, so that it is open again should the statement be revoked. */
    private static void claim(
            ForcedMatch match,
            Trail again,
            boolean feesStandInLines,
            Findings findings,
            Trails.Frame frame) {
        String statement = match.statementId().toString();
        var line = lineOf(match, again, feesStandInLines);
        findings.settled(List.of(again), EvidenceSource.STATEMENT, match.reason());
        findings.reconciled(List.of(line), statement);
        UntakenFees.shownBy(Map.of(again, line), statement, match.decidedAt(), frame)
                .ifPresent(findings::add);
    }

    /** With the fee that it told of when it was read, if it could be told then. */
    private static BookedLine lineOf(ForcedMatch match, Trail trail, boolean feesStandInLines) {
        String conflict =
                PayoutConflictFound.key(
                        BreakCategory.STATUS_CONFLICT.name(),
                        match.statementId().toString(),
                        match.line());
        return trail.conflicts().contains(conflict)
                ? new BookedLine(
                        match.payoutId().toString(),
                        match.line(),
                        trail.besides().toldFees().get(conflict))
                : match.asBookedLine(trail.payout().netMicro(), feesStandInLines)
                        .lines()
                        .getFirst();
    }
}

package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.payouts.reconcile.LateDeposits;
import org.xpatvoices.payouts.reconcile.NamedIds;
import org.xpatvoices.payouts.reconcile.OverdrawnBoxes;

import java.time.Instant;

/** The same difference met twice is the same break. */
final class BreakIds {
    private BreakIds() {}

    static BreakId ofLine(String statementId, int line) {
        return new BreakId(NamedIds.of("break/line", statementId, Integer.toString(line)));
    }

    /** What a line that is matched says of its fee. */
    static BreakId ofFee(String statementId, int line) {
        return new BreakId(NamedIds.of("break/fee", statementId, Integer.toString(line)));
    }

    static BreakId ofStatement(BreakCategory category, String statementId) {
        return new BreakId(NamedIds.of("break/statement", category.name(), statementId));
    }

    /** What people had decided about a break that was none. */
    static BreakId ofRevoked(BreakId decided) {
        return new BreakId(NamedIds.of("break/revoked", decided.toString()));
    }

    /** A payout may be missing anew once the statement that lacked it has been revoked. */
    static BreakId ofAbsence(String payoutId, String statementId) {
        return new BreakId(NamedIds.of("break/absence", payoutId, statementId));
    }

    /** The same bytes sent again are the same notice. */
    static BreakId ofNotice(String sha256) {
        return new BreakId(NamedIds.of("break/notice", sha256));
    }

    /** What people explained and what still waits long after is a difference anew. */
    static BreakId ofBatch(BreakCategory category, String batchId, int explained) {
        String kind = explained == 0 ? "break/batch" : "break/batch/" + explained;
        return new BreakId(NamedIds.of(kind, category.name(), batchId));
    }

    /** What was recorded as having moved, one side of it; the first round is 0. */
    static BreakId ofRecorded(LateDeposits.Recorded one, int round) {
        return new BreakId(
                NamedIds.of(
                        round == 0 ? "break/recorded" : "break/recorded/" + round,
                        one.rail(),
                        one.reference(),
                        one.amount().currency(),
                        one.amount().isPositive() ? "in" : "out"));
    }

    /** A worker may say no again, and be heard, after people have looked at it. */
    static BreakId ofAnswer(BreakCategory category, String payoutId, Instant answeredAt) {
        return new BreakId(
                NamedIds.of("break/answer", category.name(), payoutId, answeredAt.toString()));
    }

    /** A box may be overdrawn anew after people have looked at it. */
    static BreakId ofBox(OverdrawnBoxes.Overdrawn one) {
        return new BreakId(
                NamedIds.of(
                        "break/box", one.hubId(), one.held().currency(), one.movedAt().toString()));
    }

    /** What is found of a payout may be found anew after people have looked at it. */
    static BreakId ofPayout(
            BreakCategory category, String payoutId, String found, Instant foundAt) {
        return new BreakId(
                NamedIds.of("break/payout", category.name(), payoutId, found, foundAt.toString()));
    }
}

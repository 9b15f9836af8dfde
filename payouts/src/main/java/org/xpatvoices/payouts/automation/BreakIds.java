package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.payouts.reconcile.LateDeposits;
import org.xpatvoices.payouts.reconcile.NamedIds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

    static BreakId ofBatch(BreakCategory category, String batchId) {
        return new BreakId(NamedIds.of("break/batch", category.name(), batchId));
    }

    /** What was recorded as having moved, one side of it. */
    static BreakId ofRecorded(LateDeposits.Recorded one) {
        return new BreakId(
                NamedIds.of(
                        "break/recorded",
                        one.rail(),
                        one.reference(),
                        one.amount().currency(),
                        one.amount().isPositive() ? "in" : "out"));
    }

    /** A worker may say no again after people have looked at it; once an hour is enough. */
    static BreakId ofAnswer(BreakCategory category, String payoutId, Instant answeredAt) {
        return new BreakId(
                NamedIds.of(
                        "break/answer",
                        category.name(),
                        payoutId,
                        answeredAt.truncatedTo(ChronoUnit.HOURS).toString()));
    }

    static BreakId ofPayout(BreakCategory category, String payoutId) {
        return new BreakId(NamedIds.of("break/payout", category.name(), payoutId));
    }
}

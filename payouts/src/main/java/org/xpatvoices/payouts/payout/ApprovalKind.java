package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.PayoutRunStarted;
import org.xpatvoices.contracts.reconcile.BreakResolution;

/** What is approved, as far as limits differ; each may have an amount and a count of its own. */
public enum ApprovalKind {
    /** A payout run, or one payout on the rail that it was on before. */
    RUN,
    /** A line is taken for a payout that it does not name. */
    FORCE_MATCH,
    /** Money is given up. */
    WRITE_OFF,
    /** What was given back of a payout that was paid all the same is payable no more. */
    TAKE_BACK,
    /** What was sent, or was to be, becomes payable again, or is paid again. */
    RE_ISSUE,
    /** A payout that did not get through is paid by another rail. */
    RAIL_OVERRIDE,
    /** Whatever else ends a break. */
    OTHER_END,
    /** A sale is amended. */
    AMENDMENT,
    /** What many are owed is exchanged. */
    CONVERSION,
    /** Money of a buyer that somebody says has come in; held where that is recorded. */
    DEPOSIT,
    /** Money moves from the bank to the float of a rail. */
    TOP_UP,
    /** A statement is revoked, perhaps to be read anew. */
    RE_IMPORT;

    /** A new attempt is held against limits of its own. */
    static ApprovalKind of(PayoutRunStarted run) {
        var reissue = run.reissue();
        if (reissue == null) {
            return RUN;
        }
        return reissue.rail().equals(run.rail()) ? RE_ISSUE : RAIL_OVERRIDE;
    }

    /** Null ends nothing yet. */
    public static ApprovalKind of(@Nullable BreakResolution end) {
        return switch (end) {
            case MATCHED -> FORCE_MATCH;
            case LOSS, PROVIDER_FEE, DIFFERENCE -> WRITE_OFF;
            case TAKEN_BACK -> TAKE_BACK;
            case PAYOUT_NOT_EXECUTED, SENT_BACK -> RE_ISSUE;
            case PAYOUT_EXECUTED, RECORDED_SINCE, EXPLAINED -> OTHER_END;
            case null -> OTHER_END;
        };
    }
}

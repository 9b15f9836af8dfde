package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;

import java.time.Instant;

/**
 * One person proposes how a break ends; answers the number of the proposal. A later one replaces an
 * earlier one, under a number of its own.
 *
 * @param payoutId the payout that the line paid, with its batch; only for MATCHED where the break
 *     names none
 * @param recordedAs the reference of the deposit, top-up or exchange that the line shows; only for
 *     RECORDED_SINCE
 */
public record ProposeResolution(
        @TargetAggregateIdentifier BreakId breakId,
        BreakResolution resolution,
        String note,
        String proposedBy,
        Instant proposedAt,
        @Nullable PayoutId payoutId,
        @Nullable BatchId batchId,
        @Nullable String recordedAs) {
    /** About the payout that the break names, if any. */
    public ProposeResolution(
            BreakId breakId,
            BreakResolution resolution,
            String note,
            String proposedBy,
            Instant proposedAt) {
        this(breakId, resolution, note, proposedBy, proposedAt, null, null, null);
    }
}

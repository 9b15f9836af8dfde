package org.xpatvoices.marketplace.query;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.payout.GetPayoutTrace;
import org.xpatvoices.contracts.payout.PayoutTraceView;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** The batch of a payout that somebody has named, which decides about it. */
@Component
public class NamedPayouts {
    private final Queries queries;

    NamedPayouts(Queries queries) {
        this.queries = queries;
    }

    /** Null if no payout is named; refused if there is none of this id. */
    public @Nullable BatchId batchOf(@Nullable PayoutId payout) {
        return payout == null ? null : of(payout);
    }

    /** Refused if there is no payout of this id. */
    public BatchId of(PayoutId payout) {
        return queries.maybe(new GetPayoutTrace(payout), PayoutTraceView.class)
                .map(it -> BatchId.of(it.payout().batchId()))
                .orElseThrow(
                        () ->
                                new Refused(
                                        PayoutRule.PAYOUT_MUST_EXIST, "No payout " + payout + "."));
    }
}

package org.xpatvoices.marketplace.web.conversion;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.conversion.ConversionView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;

/**
 * An exchange as operators read it.
 *
 * @param number of what was said last about what the bank gave; 0 before
 * @param received null before
 * @param rate what one whole unit brought, rounded down; null before
 * @param earlierRate the same of the last one that was approved before; null if there was none
 * @param unusualRate whether that asks for another approval
 */
record ConversionAnswer(
        String conversionId,
        RailCode rail,
        String state,
        int payees,
        Money sold,
        String boughtCurrency,
        int number,
        @Nullable Money received,
        @Nullable Money rate,
        @Nullable Money earlierRate,
        boolean unusualRate,
        @Nullable String reference,
        String openedBy,
        Instant openedAt,
        @Nullable String proposedBy,
        @Nullable String endorsedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    static ConversionAnswer of(ConversionView view) {
        boolean said = view.number() > 0;
        boolean earlier = view.earlierRateMicro() > 0;
        return new ConversionAnswer(
                view.conversionId(),
                view.rail(),
                view.state(),
                view.payees(),
                new Money(view.soldMicro(), view.soldCurrency()),
                view.boughtCurrency(),
                view.number(),
                said ? new Money(view.receivedMicro(), view.boughtCurrency()) : null,
                said ? new Money(view.rateMicro(), view.boughtCurrency()) : null,
                earlier ? new Money(view.earlierRateMicro(), view.boughtCurrency()) : null,
                view.unusualRate(),
                view.reference(),
                view.openedBy(),
                view.openedAt(),
                view.proposedBy(),
                view.endorsedBy(),
                view.decidedBy(),
                view.decidedAt());
    }
}

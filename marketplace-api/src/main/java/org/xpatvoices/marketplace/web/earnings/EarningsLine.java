package org.xpatvoices.marketplace.web.earnings;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.EarningsLineView;

import java.time.Instant;

/**
 * One sale as it concerns the worker; {@code tariff} if the packet has one, {@code partsPerMillion}
 * of all units always; {@code proof} is where to fetch what shows that the amount is part of the
 * price.
 */
record EarningsLine(
        String licenceId,
        String offTakerName,
        String productTitle,
        String purpose,
        String pricingMode,
        @Nullable Money tariff,
        long units,
        long totalUnits,
        long partsPerMillion,
        Money price,
        Money amount,
        Instant soldAt,
        @Nullable Correction correction,
        String proof) {
    static EarningsLine of(EarningsLineView view) {
        String currency = view.currency();
        long tariff = view.tariffMicro();
        return new EarningsLine(
                view.licenceId(),
                view.offTakerName(),
                view.productTitle(),
                view.purpose(),
                view.pricingMode(),
                tariff == 0 ? null : new Money(tariff, currency),
                view.units(),
                view.totalUnits(),
                view.partsPerMillion(),
                new Money(view.priceMicro(), currency),
                new Money(view.amountMicro(), currency),
                view.soldAt(),
                Correction.of(view),
                "/v1/worker/earnings/lines/" + view.licenceId() + "/proof");
    }

    /** Why what was missing of a share was added later: {@code amount} is the difference. */
    record Correction(Money before, Money after, AmendmentCause cause, String reason) {
        static @Nullable Correction of(EarningsLineView view) {
            var correction = view.correction();
            return correction == null
                    ? null
                    : new Correction(
                            new Money(correction.oldMicro(), view.currency()),
                            new Money(correction.newMicro(), view.currency()),
                            correction.cause(),
                            correction.reason());
        }
    }
}

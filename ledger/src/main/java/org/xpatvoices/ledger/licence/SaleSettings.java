package org.xpatvoices.ledger.licence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an operator sets about sales. */
@Component
class SaleSettings {
    private final int operatingFeeBasisPoints;

    SaleSettings(
            @Value("${xpatvoices.pricing.operating-fee-basis-points:0}")
                    int operatingFeeBasisPoints) {
        if (operatingFeeBasisPoints < 0 || operatingFeeBasisPoints > 10_000) {
            throw new IllegalArgumentException(
                    "xpatvoices.pricing.operating-fee-basis-points must be 0 to 10000, got "
                            + operatingFeeBasisPoints);
        }
        this.operatingFeeBasisPoints = operatingFeeBasisPoints;
    }

    /** The operator's fee on top of the price; the workers' shares never pay it. */
    int operatingFeeBasisPoints() {
        return operatingFeeBasisPoints;
    }
}

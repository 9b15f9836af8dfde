package org.xpatvoices.ledger.licence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** What an operator sets about sales. */
@Component
class SaleSettings {
    private final int operatingFeeBasisPoints;
    private final Duration coolingOff;

    SaleSettings(
            @Value("${xpatvoices.pricing.operating-fee-basis-points:0}")
                    int operatingFeeBasisPoints,
            @Value("${xpatvoices.consent.cooling-off:72h}") Duration coolingOff) {
        if (operatingFeeBasisPoints < 0 || operatingFeeBasisPoints > 10_000) {
            throw new IllegalArgumentException(
                    "xpatvoices.pricing.operating-fee-basis-points must be 0 to 10000, got "
                            + operatingFeeBasisPoints);
        }
        if (coolingOff.isNegative()) {
            throw new IllegalArgumentException(
                    "xpatvoices.consent.cooling-off must not be negative, got " + coolingOff);
        }
        this.operatingFeeBasisPoints = operatingFeeBasisPoints;
        this.coolingOff = coolingOff;
    }

    /** The operator's fee on top of the price; the workers' shares never pay it. */
    int operatingFeeBasisPoints() {
        return operatingFeeBasisPoints;
    }

    /** How old the youngest consent in a packet must be before anyone may buy the packet. */
    Duration coolingOff() {
        return coolingOff;
    }
}

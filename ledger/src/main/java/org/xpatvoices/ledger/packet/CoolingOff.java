package org.xpatvoices.ledger.packet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;

/** How old the youngest consent in a packet must be before anyone may buy the packet. */
@Component
public class CoolingOff {
    private final Duration time;

    public CoolingOff(@Value("${xpatvoices.consent.cooling-off:72h}") Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(
                    "xpatvoices.consent.cooling-off must not be negative, got " + time);
        }
        this.time = time;
    }

    public Instant licensableFrom(Instant latestConsentGrantedAt) {
        return latestConsentGrantedAt.plus(time);
    }
}

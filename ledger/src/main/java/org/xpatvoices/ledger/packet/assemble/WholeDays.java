package org.xpatvoices.ledger.packet.assemble;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a consent ends, as far as packets go: at the beginning (UTC) of the day on which it does.
 * Until when a packet is sold is public, and the second of its first end would be one worker's.
 */
final class WholeDays {
    private WholeDays() {}

    static Instant ofConsent(Instant end) {
        return end.truncatedTo(ChronoUnit.DAYS);
    }
}

package org.xpatvoices.ledger.contribution;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A moment as the server sends it in binary: eight bytes, the microseconds since the year 2000
 * began. Of hundreds of thousands of them the driver would make a date with its zone first.
 */
final class SentMoment {
    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private SentMoment() {}

    static Instant of(byte[] sent) {
        if (sent.length != Long.BYTES) {
            throw new IllegalStateException("A moment was not sent in binary");
        }
        long micros = ByteBuffer.wrap(sent).getLong();
        return Instant.ofEpochSecond(
                YEAR_2000 + Math.floorDiv(micros, MICROS),
                Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
    }
}

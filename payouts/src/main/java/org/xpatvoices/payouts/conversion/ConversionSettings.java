package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a rate may be from the last one of the same two currencies before another person has to
 * approve it, and what the bank books from what it had confirmed before it is no exchange. A point
 * in the wrong place would pay everybody tenfold.
 *
 * @param rateToleranceBasisPoints hundredths of a percent of the last approved rate, 0 to 10,000
 * @param bookedToleranceBasisPoints hundredths of a percent of the confirmed amount, 0 to 10,000
 */
@ConfigurationProperties("xpatvoices.conversions")
public record ConversionSettings(
        @DefaultValue("200") int rateToleranceBasisPoints,
        @DefaultValue("1000") int bookedToleranceBasisPoints) {
    private static final int WHOLE = 10_000;

    public ConversionSettings {
        mustBePart("A rate", rateToleranceBasisPoints);
        mustBePart("What is booked of an exchange", bookedToleranceBasisPoints);
    }

    private static void mustBePart(String what, int basisPoints) {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException(
                    "%s may differ by 0 to %d basis points: %d"
                            .formatted(what, WHOLE, basisPoints));
        }
    }

    /** What was never exchanged before has no usual rate. */
    boolean isUsual(Rate now, @Nullable Rate earlier) {
        return earlier != null && now.isWithin(rateToleranceBasisPoints, earlier);
    }
}

package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a rate may be from the last one of the same two currencies before another person has to
 * approve it. A point in the wrong place would pay everybody tenfold.
 *
 * @param rateToleranceBasisPoints hundredths of a percent of the last approved rate, 0 to 10,000
 */
@ConfigurationProperties("xpatvoices.conversions")
public record ConversionSettings(@DefaultValue("200") int rateToleranceBasisPoints) {
    private static final int WHOLE = 10_000;

    public ConversionSettings {
        if (rateToleranceBasisPoints < 0 || rateToleranceBasisPoints > WHOLE) {
            throw new IllegalArgumentException(
                    "A rate may differ by 0 to %d basis points: %d"
                            .formatted(WHOLE, rateToleranceBasisPoints));
        }
    }

    /** What was never exchanged before has no usual rate. */
    boolean isUsual(Rate now, @Nullable Rate earlier) {
        return earlier != null && now.isWithin(rateToleranceBasisPoints, earlier);
    }
}

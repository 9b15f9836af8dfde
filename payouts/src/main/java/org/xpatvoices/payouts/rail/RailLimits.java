package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;

/**
 * What one payee may get by a rail, in whole currency units; what is above waits for another day
 * and is never refused.
 *
 * @param perPayoutMajor in one transfer
 * @param perDayMajor between two midnights in UTC
 * @param perMonthMajor in a calendar month in UTC
 */
public record RailLimits(
        @Nullable Long perPayoutMajor, @Nullable Long perDayMajor, @Nullable Long perMonthMajor) {
    public static final RailLimits NONE = new RailLimits(null, null, null);

    private static final long MICRO_PER_MAJOR = 1_000_000L;

    /**
     * How much of an amount may go now, in micro-units, never less than nothing.
     *
     * @param todayMicro what was sent to the payee this way since midnight
     * @param thisMonthMicro what was sent since the first of the month
     */
    long allowedOf(long amountMicro, long todayMicro, long thisMonthMicro) {
        long allowed = Math.min(amountMicro, micro(perPayoutMajor));
        allowed = Math.min(allowed, left(perDayMajor, todayMicro));
        return Math.max(0, Math.min(allowed, left(perMonthMajor, thisMonthMicro)));
    }

    private static long left(@Nullable Long limitMajor, long usedMicro) {
        return limitMajor == null
                ? Long.MAX_VALUE
                : Math.subtractExact(micro(limitMajor), usedMicro);
    }

    private static long micro(@Nullable Long major) {
        return major == null ? Long.MAX_VALUE : Math.multiplyExact(major, MICRO_PER_MAJOR);
    }
}

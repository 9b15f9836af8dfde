package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;

/**
 * What one payee may get by a rail, in whole currency units; what is above waits for another day
 * and is never refused.
 *
 * @param perPayoutMajor in one transfer
 * @param perDayMajor between two midnights in UTC
 * @param perMonthMajor in a calendar month in UTC
 * @param balanceMajor what a wallet can hold at all; nobody asks what is in it, so this bounds one
 *     transfer, and a wallet that is full is found out by its provider's refusal
 */
public record RailLimits(
        @Nullable Long perPayoutMajor,
        @Nullable Long perDayMajor,
        @Nullable Long perMonthMajor,
        @Nullable Long balanceMajor) {
    public static final RailLimits NONE = new RailLimits(null, null, null, null);

    private static final long MICRO_PER_MAJOR = 1_000_000L;

    /**
     * How much of an amount may go now, in micro-units, never less than nothing.
     *
     * @param todayMicro what was sent to the payee this way since midnight
     * @param thisMonthMicro what was sent since the first of the month
     */
    public long allowedOf(long amountMicro, long todayMicro, long thisMonthMicro) {
        long allowed = Math.min(amountMicro, micro(perPayoutMajor));
        allowed = Math.min(allowed, micro(balanceMajor));
        allowed = Math.min(allowed, left(perDayMajor, todayMicro));
        return Math.max(0, Math.min(allowed, left(perMonthMajor, thisMonthMicro)));
    }

    /** Both at once: of each limit the lower one holds. */
    RailLimits and(RailLimits other) {
        return new RailLimits(
                lower(perPayoutMajor, other.perPayoutMajor),
                lower(perDayMajor, other.perDayMajor),
                lower(perMonthMajor, other.perMonthMajor),
                lower(balanceMajor, other.balanceMajor));
    }

    private static @Nullable Long lower(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
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

package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;

/** Our ids as banks carry them: 35 characters at most, so the 32 digits without the prefix. */
public final class References {
    private static final int PREFIX = 4;
    private static final int DIGITS = 32;

    private References() {}

    public static String written(String id) {
        return id.substring(PREFIX);
    }

    /** The batch that a bank's payment group names, or null if it is none of ours. */
    public static @Nullable String batchOf(String reference) {
        return isOurs(reference) ? "bat_" + reference : null;
    }

    /** The payout that a bank's reference names, or null if it is none of ours. */
    public static @Nullable String payoutOf(@Nullable String reference) {
        return reference != null && isOurs(reference) ? "pay_" + reference : null;
    }

    /** Statements name other things far more often, so nothing is thrown where one does. */
    private static boolean isOurs(String reference) {
        return reference.length() == DIGITS
                && reference.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}

package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.PayoutId;

/** Our ids as banks carry them: 35 characters at most, so the 32 digits without the prefix. */
public final class References {
    private static final int PREFIX = 4;

    private References() {}

    public static String written(String id) {
        return id.substring(PREFIX);
    }

    /** The batch that a bank's payment group names, or null if it is none of ours. */
    public static @Nullable String batchOf(String reference) {
        try {
            return BatchId.of("bat_" + reference).toString();
        } catch (MalformedId e) {
            return null;
        }
    }

    /** The payout that a bank's reference names, or null if it is none of ours. */
    public static @Nullable String payoutOf(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        try {
            return PayoutId.of("pay_" + reference).toString();
        } catch (MalformedId e) {
            return null;
        }
    }
}

package org.xpatvoices.payouts.statement;

import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. A cursor comes back from outside and may be anything; one that was never
 * handed out means the start of the list.
 */
public final class Cursor {
    private Cursor() {}

    /** Positions smaller than this come next. */
    public static long position(@Nullable String after) {
        return after == null ? Long.MAX_VALUE : number(after, Long.MAX_VALUE);
    }

    public static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}

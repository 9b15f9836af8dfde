package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a provider's refusal says about the place the money should have gone to, and until when
 * nothing is sent there. Known of wallets, by the words of the Mobile Money API and the family they
 * belong to; refusals that say nothing about the place are none of these.
 */
enum RefusalCause {
    /** It holds as much as it may. */
    FULL,
    /** It has had as much, or as often, as it may for now. */
    LIMIT_REACHED,
    /** It is closed, blocked, asleep or not there; only its owner can tell what to do. */
    CLOSED;

    /** How long a full wallet is left alone, unless its owner asks for the money before. */
    private static final Duration FULL_FOR = Duration.ofDays(7);

    private static final Pattern FULL_WALLET = Pattern.compile("(?i).*/maximumbalancelimit");
    private static final Pattern LIMIT =
            Pattern.compile("(?i).*/(maximumamountlimit|maximumtransactioncountlimit)");
    private static final Pattern CLOSED_WALLET = Pattern.compile("(5400|3204) .*");

    /** What this code says of the place; null if nothing. */
    static @Nullable RefusalCause of(String code) {
        if (FULL_WALLET.matcher(code).matches()) {
            return FULL;
        }
        if (LIMIT.matcher(code).matches()) {
            return LIMIT_REACHED;
        }
        return CLOSED_WALLET.matcher(code).matches() ? CLOSED : null;
    }

    /** From when on something may be sent there again; null until its owner names it anew. */
    @Nullable Instant until(Instant refusedAt) {
        return switch (this) {
            case FULL -> refusedAt.plus(FULL_FOR);
            case LIMIT_REACHED -> refusedAt.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            case CLOSED -> null;
        };
    }

    /** The code of the reason that the payee reads. */
    String reason() {
        return "DESTINATION_" + name();
    }
}

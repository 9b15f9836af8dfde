package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.RailTerms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * From which amount on money is sent. There is a usual amount for each rail, and three ways below
 * it: a threshold of one's own, cashing out, and one month in the year that leaves nothing behind.
 */
@Component
class Thresholds {
    private static final long MICRO_MAX = 100_000 * Money.MICRO_PER_MAJOR;
    private static final Set<String> CURRENCIES = Set.of("MVR", "USD");

    private final PayoutSettings settings;

    Thresholds(PayoutSettings settings) {
        this.settings = settings;
    }

    static void mustBePaidIn(String currency) {
        if (!CURRENCIES.contains(currency)) {
            throw new Refused(
                    PayoutRule.CURRENCY_MUST_BE_ONE_THAT_IS_PAID,
                    "Got a currency of another name.");
        }
    }

    /** Whether somebody may choose this; null is the usual one. */
    static void mustBeAnAmount(@Nullable Long chosenMicro) {
        if (chosenMicro != null && (chosenMicro <= 0 || chosenMicro > MICRO_MAX)) {
            throw new Refused(
                    PayoutRule.THRESHOLD_MUST_BE_AN_AMOUNT,
                    "Got " + chosenMicro + " micro-units; 1 to " + MICRO_MAX + " pass.");
        }
    }

    /** What can be sent by this rail at all. */
    long leastOf(RailTerms terms) {
        long least = Math.multiplyExact(settings.leastMajor(), Money.MICRO_PER_MAJOR);
        return Math.max(terms.incrementMicro(), Math.min(least, terms.minimumMicro()));
    }

    /** What holds for somebody who chose this threshold, or none. */
    long of(RailTerms terms, @Nullable Long chosenMicro, boolean cashOut, Instant at) {
        long least = leastOf(terms);
        if (cashOut || at.atOffset(ZoneOffset.UTC).getMonthValue() == settings.sweepMonth()) {
            return least;
        }
        return chosenMicro == null ? terms.minimumMicro() : Math.max(least, chosenMicro);
    }
}

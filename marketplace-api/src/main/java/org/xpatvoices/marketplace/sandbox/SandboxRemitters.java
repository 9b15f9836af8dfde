package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Three partners of the sandbox that send money abroad. Each has its own way to earn: by the fee,
 * by the rate, or by both; and each lies on request.
 */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxRemitters {
    private static final int WHOLE = 10_000;
    private static final Duration HOLDS = Duration.ofMinutes(10);

    /**
     * How one earns.
     *
     * @param flat of the fee, in units of what is sent
     * @param feeBasisPoints of the fee
     * @param marginBasisPoints by which its rate is below the middle
     * @param deliverySeconds until it is there
     */
    private record Terms(
            String flat, int feeBasisPoints, int marginBasisPoints, long deliverySeconds) {}

    private static final Map<String, Terms> TERMS =
            Map.of(
                    "coral", new Terms("15.00", 0, 60, 600),
                    "lagoon", new Terms("0.00", 0, 420, 3_600),
                    "reef", new Terms("5.00", 100, 150, 172_800));

    private final Clock clock;
    private volatile Map<String, RemitterHabit> habits = Map.of();

    SandboxRemitters(Clock clock) {
        this.clock = clock;
    }

    void wish(Map<String, RemitterHabit> wanted) {
        habits = Map.copyOf(wanted);
    }

    @Nullable RemitterHabit habitOf(String partner) {
        return habits.get(partner);
    }

    /** A quotation as the Mobile Money API has it; empty where nothing is sent. */
    Optional<Map<String, Object>> quotation(
            String partner, BigDecimal gross, String from, String to) {
        var terms = TERMS.get(partner);
        return terms == null
                ? Optional.empty()
                : PlayMarket.middle(from, to)
                        .filter(_ -> gross.compareTo(feeOf(terms, gross)) > 0)
                        .map(middle -> quotation(partner, terms, gross, from, to, middle));
    }

    private static BigDecimal feeOf(Terms terms, BigDecimal gross) {
        return gross.multiply(BigDecimal.valueOf(terms.feeBasisPoints()))
                .divide(BigDecimal.valueOf(WHOLE), 2, RoundingMode.UP)
                .add(new BigDecimal(terms.flat()));
    }

    private Map<String, Object> quotation(
            String partner,
            Terms terms,
            BigDecimal gross,
            String from,
            String to,
            BigDecimal middle) {
        var fee = feeOf(terms, gross);
        var rate =
                middle.multiply(BigDecimal.valueOf(WHOLE - (long) terms.marginBasisPoints()))
                        .divide(
                                BigDecimal.valueOf(WHOLE),
                                PlayMarket.RATE_DECIMALS,
                                RoundingMode.DOWN);
        var habit = habitOf(partner);
        if (habit == RemitterHabit.BAITS) {
            rate =
                    middle.multiply(new BigDecimal("1.10"))
                            .setScale(PlayMarket.RATE_DECIMALS, RoundingMode.UP);
        }
        var honest = new LinkedHashMap<String, Object>();
        honest.put(
                "quoteId", partner.charAt(0) + "-" + UUID.randomUUID().toString().substring(0, 8));
        honest.put("sendingAmount", gross.setScale(2, RoundingMode.DOWN).toPlainString());
        honest.put("sendingCurrency", from);
        honest.put("receivingAmount", arriving(gross.subtract(fee), rate).toPlainString());
        honest.put("receivingCurrency", to);
        honest.put("fxRate", rate.toPlainString());
        honest.put("deliveryMethod", "directtoaccount");
        honest.put("fees", List.of(fee(fee, from)));
        honest.put("quoteExpiryTime", clock.instant().plus(HOLDS).toString());
        honest.put(
                "customData",
                List.of(Map.of("key", "deliverySeconds", "value", "" + terms.deliverySeconds())));
        return Map.of(
                "quotationReference",
                partner + "-" + UUID.randomUUID(),
                "quotationStatus",
                "completed",
                "quotes",
                habit == null ? List.of(honest) : habit.told(honest, clock.instant()));
    }

    private static BigDecimal arriving(BigDecimal changed, BigDecimal rate) {
        return changed.multiply(rate).setScale(2, RoundingMode.DOWN);
    }

    private static Map<String, String> fee(BigDecimal amount, String currency) {
        return Map.of(
                "feeType",
                "transfer",
                "feeAmount",
                amount.toPlainString(),
                "feeCurrency",
                currency);
    }
}

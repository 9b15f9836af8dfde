package org.xpatvoices.marketplace.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a partner of the sandbox misbehaves. */
enum RemitterHabit {
    /** It answers after everybody has stopped waiting. */
    SLOW,
    /** It says that it failed. */
    FAILS,
    /** What it says is no JSON. */
    GARBLES,
    /** It sends no money there. */
    REFUSES,
    /** It is ready a moment later, and then honest. */
    LATER,
    /** More is said to arrive than its own rate brings. */
    LIES,
    /** It quotes in another currency. */
    OTHER_CURRENCY,
    /** It quotes another amount. */
    OTHER_AMOUNT,
    /** Its fee is less than nothing. */
    NEGATIVE_FEE,
    /** Its quote had run out before it was made. */
    STALE,
    /** It quotes twice under one name. */
    TWICE,
    /** Its rate is better than the market's. */
    BAITS;

    /** The quotes that are told in place of an honest one. */
    List<Map<String, Object>> told(Map<String, Object> honest, Instant now) {
        return switch (this) {
            case LIES -> List.of(with(honest, "receivingAmount", more(honest)));
            case OTHER_CURRENCY -> List.of(with(honest, "receivingCurrency", "EUR"));
            case OTHER_AMOUNT -> List.of(with(honest, "sendingAmount", "1.00"));
            case NEGATIVE_FEE ->
                    List.of(
                            with(
                                    honest,
                                    "fees",
                                    List.of(
                                            Map.of(
                                                    "feeAmount",
                                                    "-5.00",
                                                    "feeCurrency",
                                                    honest.getOrDefault("sendingCurrency", "")))));
            case STALE -> List.of(with(honest, "quoteExpiryTime", now.minusSeconds(1).toString()));
            case TWICE -> List.of(honest, with(honest, "deliveryMethod", "cashpickup"));
            case SLOW, FAILS, GARBLES, REFUSES, LATER, BAITS -> List.of(honest);
        };
    }

    private static String more(Map<String, Object> honest) {
        return new BigDecimal(honest.getOrDefault("receivingAmount", "0").toString())
                .add(BigDecimal.ONE)
                .toPlainString();
    }

    private static Map<String, Object> with(Map<String, Object> honest, String key, Object value) {
        var changed = new LinkedHashMap<>(honest);
        changed.put(key, value);
        return changed;
    }
}

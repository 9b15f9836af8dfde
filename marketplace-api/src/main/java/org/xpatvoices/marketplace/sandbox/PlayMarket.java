package org.xpatvoices.marketplace.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The sandbox's market of currencies, which never moves. */
final class PlayMarket {
    static final int RATE_DECIMALS = 10;

    /** Units for one US dollar; play figures near those of 2026. */
    private static final Map<String, String> PER_DOLLAR =
            Map.of(
                    "USD", "1", "MVR", "15.42", "BDT", "122.10", "INR", "88.75", "LKR", "301.80",
                    "NPR", "142.00", "PHP", "58.60", "PKR", "281.40");

    private PlayMarket() {}

    /** Empty where this play market knows one of the currencies not. */
    static Optional<BigDecimal> middle(String from, String to) {
        String sent = PER_DOLLAR.get(from);
        String received = PER_DOLLAR.get(to);
        return sent == null || received == null
                ? Optional.empty()
                : Optional.of(
                        new BigDecimal(received)
                                .divide(
                                        new BigDecimal(sent),
                                        RATE_DECIMALS,
                                        RoundingMode.HALF_EVEN));
    }
}

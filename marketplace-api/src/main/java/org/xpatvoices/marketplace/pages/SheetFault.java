package org.xpatvoices.marketplace.pages;

import static org.xpatvoices.contracts.refusal.PacketRule.DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE;
import static org.xpatvoices.contracts.refusal.PacketRule.EMPLOYER_SHARE_MUST_BE_POSSIBLE;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_LABELS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MAY_NOT_NAME_AN_ATOLL;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MUST_USE_QUASI_IDENTIFIERS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT;
import static org.xpatvoices.contracts.refusal.PacketRule.ROWS_ARE_NEVER_FOR_EMPLOYERS;
import static org.xpatvoices.contracts.refusal.PacketRule.TELLING_ROWS_MUST_BE_A_PERCENTAGE;
import static org.xpatvoices.contracts.refusal.PacketRule.VARIETY_MUST_BE_POSSIBLE;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Rule;

import java.util.List;
import java.util.Map;

/**
 * Something wrong with a typed product.
 *
 * @param part of the sheet where it is, and where its words are shown
 * @param key of a message; null where a rule of the business says it in its own words
 * @param words the rule's cause, what it found and the cure; empty where there is a key
 */
record SheetFault(String part, @Nullable String key, List<String> words) {
    static final String TITLE = "title";
    static final String PERIOD = "period";
    static final String AUDIENCE = "audience";
    static final String COLUMNS = "columns";
    static final String PROTECTION = "protection";
    static final String WHOM = "whom";
    static final String PRICE = "price";

    private static final Map<Rule, String> PARTS =
            Map.ofEntries(
                    Map.entry(PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT, AUDIENCE),
                    Map.entry(ROWS_ARE_NEVER_FOR_EMPLOYERS, AUDIENCE),
                    Map.entry(PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS, PROTECTION),
                    Map.entry(EMPLOYER_SHARE_MUST_BE_POSSIBLE, PROTECTION),
                    Map.entry(DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE, PROTECTION),
                    Map.entry(TELLING_ROWS_MUST_BE_A_PERCENTAGE, PROTECTION),
                    Map.entry(VARIETY_MUST_BE_POSSIBLE, PROTECTION),
                    Map.entry(FILTER_MUST_USE_QUASI_IDENTIFIERS, WHOM),
                    Map.entry(FILTER_LABELS_MUST_BE_KNOWN, WHOM),
                    Map.entry(FILTER_MAY_NOT_NAME_AN_ATOLL, WHOM),
                    Map.entry(PRICE_MUST_BE_POSITIVE, PRICE),
                    Map.entry(PRICE_MUST_STAY_WITHIN_BOUNDS, PRICE),
                    Map.entry(PRICE_MUST_BE_IN_A_PILOT_CURRENCY, PRICE));

    static SheetFault typed(String part) {
        return new SheetFault(part, "console.product.fault." + part, List.of());
    }

    /** What no part of the sheet is known for is about its columns. */
    static SheetFault of(Rule rule, @Nullable String detail) {
        return new SheetFault(
                PARTS.getOrDefault(rule, COLUMNS),
                null,
                List.of(rule.cause(), detail == null ? "" : detail, rule.cure()));
    }
}

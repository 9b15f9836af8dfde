package org.xpatvoices.payouts.rail.mobile;

import java.util.Locale;

/**
 * What a provider's error means for a payout, by families that hubs have agreed on. Only some of
 * them say that nothing was carried out.
 */
enum ErrorFamily {
    VALIDATION(3100, true),
    /** The id was used before: whatever it stood for then may have been paid. */
    DUPLICATE(3106, false),
    PARTY_NOT_FOUND(3204, true),
    EXPIRED(3303, true),
    PAYER_LIQUIDITY(4001, true),
    CURRENCY(5106, true),
    PAYEE_LIMIT(5200, true),
    PAYEE_BLOCKED(5400, true),
    /** The provider's own trouble, or a word that we do not know. */
    OTHER(2000, false);

    private final int number;
    private final boolean refusal;

    ErrorFamily(int number, boolean refusal) {
        this.number = number;
        this.refusal = refusal;
    }

    /** Whether it says, for this one request, that it is refused. */
    boolean isRefusal() {
        return refusal;
    }

    /** As it stands beside the payout: the family, then the provider's own words. */
    String codeOf(String category, String code) {
        return number + " " + category + "/" + code;
    }

    static ErrorFamily of(String category, String code) {
        String word = code.toLowerCase(Locale.ROOT);
        if (word.contains("duplicate")) {
            return DUPLICATE;
        }
        return switch (category.toLowerCase(Locale.ROOT)) {
            case "validation" -> word.contains("currency") ? CURRENCY : VALIDATION;
            case "identification" -> PARTY_NOT_FOUND;
            case "businessrule" -> ofRule(word);
            default -> OTHER;
        };
    }

    private static ErrorFamily ofRule(String word) {
        return switch (word) {
            case "insufficientfunds", "insufficientbalance" -> PAYER_LIQUIDITY;
            case "maximumamountlimit",
                    "minimumamountlimit",
                    "maximumbalancelimit",
                    "maximumtransactioncountlimit",
                    "fractionalamountsnotpermitted" ->
                    PAYEE_LIMIT;
            case "accountinactive",
                    "accountblocked",
                    "accountsuspended",
                    "partiesblocked",
                    "notpermitted" ->
                    PAYEE_BLOCKED;
            case "accountnotfound", "partynotfound" -> PARTY_NOT_FOUND;
            case "transactionexpired" -> EXPIRED;
            case "currencynotsupported" -> CURRENCY;
            case "amountformat" -> VALIDATION;
            default -> OTHER;
        };
    }
}

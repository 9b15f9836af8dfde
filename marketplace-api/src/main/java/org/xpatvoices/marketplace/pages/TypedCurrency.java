package org.xpatvoices.marketplace.pages;

import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.Currency;

/** Reads the code of a currency from a form; whatever else comes is the sender's fault. */
final class TypedCurrency {
    private TypedCurrency() {}

    static String known(String code, String pointer) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equals(code))) {
            throw WebProblem.invalid(pointer, "must be the code of a currency");
        }
        return code;
    }
}

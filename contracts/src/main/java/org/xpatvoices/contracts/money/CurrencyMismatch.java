package org.xpatvoices.contracts.money;

/**
 * Two amounts of different currencies met where only one currency makes sense: a fault in the
 * program, never an input error.
 */
public final class CurrencyMismatch extends ArithmeticException {
    CurrencyMismatch(String expected, String actual) {
        super("expected " + expected + ", got " + actual);
    }
}

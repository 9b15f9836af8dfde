package org.xpatvoices.payouts.bench;

/** Something that must never happen has happened. */
public final class Violation extends RuntimeException {
    Violation(String rule, String detail) {
        super(rule + ": " + detail);
    }

    static void unless(boolean holds, String rule, Object detail) {
        if (!holds) {
            throw new Violation(rule, String.valueOf(detail));
        }
    }
}

package org.xpatvoices.contracts.offtaker;

import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * One movement of prepaid funds. {@code amount} is negative for a capture; {@code reference} is the
 * bank's reference of a deposit or the licence of a capture or refund.
 */
public record AccountLineView(
        long position, Kind kind, String reference, Money amount, Money prepaid, Instant at) {
    /** What moved the funds. */
    public enum Kind {
        DEPOSIT,
        CAPTURE,
        REFUND
    }
}

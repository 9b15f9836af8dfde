package org.xpatvoices.payouts.journal;

/** A text that names no account of the chart. The text itself is not repeated. */
public final class UnknownAccount extends IllegalArgumentException {
    UnknownAccount(String expectation) {
        super("no account of the chart: " + expectation);
    }
}

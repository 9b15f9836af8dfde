package org.xpatvoices.ledger.eventstore.bench;

/** An event of about five hundred bytes with all that goes with it. */
record Ticked(String tallyId, long count, String note) {
    static final String NOTE = "n".repeat(320);
}

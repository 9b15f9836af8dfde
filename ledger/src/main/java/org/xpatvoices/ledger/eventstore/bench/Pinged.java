package org.xpatvoices.ledger.eventstore.bench;

/** Happened; the projection has a row for it as soon as it can. */
record Pinged(String bellId) {}

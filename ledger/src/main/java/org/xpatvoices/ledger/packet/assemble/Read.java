package org.xpatvoices.ledger.packet.assemble;

/** What came of one worker's answers. */
sealed interface Read {
    record Values(Considered considered) implements Read {}

    record Filtered(String worker) implements Read {}

    record Nothing(LeftOut why) implements Read {}
}

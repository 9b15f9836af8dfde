package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What can be said of a packet before it is bought, beside its floors and its price.
 *
 * @param cutOffAt nothing recorded later is in it
 * @param consented records of the product's form and period that consents allowed at the cut-off,
 *     whatever the product's filter; null in packets from before it was counted
 * @param due those of them whose workers had their turn in the packet's epoch; null likewise
 * @param lossBasisPoints normalised certainty penalty of the generalisation: 0 is exact, 10,000
 *     says nothing; held-back records count in full
 * @param columns in the order of the files
 * @param leftOut for operators: a sentence for every reason for which records that consents allowed
 *     were not considered, with the span in which each number lies; none are told of packets from
 *     before this was
 * @param singledOut null in packets from before it was counted
 */
public record PacketFacts(
        Instant cutOffAt,
        @Nullable CountSpan consented,
        @Nullable CountSpan due,
        int lossBasisPoints,
        List<ColumnFacts> columns,
        List<String> leftOut,
        @Nullable SingledOut singledOut) {
    public PacketFacts {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(Objects.requireNonNullElse(leftOut, List.of()));
    }
}

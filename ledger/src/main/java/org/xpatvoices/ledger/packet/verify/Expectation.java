package org.xpatvoices.ledger.packet.verify;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the packet must be, from a source that did not make it: the product, the request and the
 * register of contributions at the cut-off.
 *
 * @param quasi the generalised columns, in order; after them come {@code sensitive} and {@code
 *     plain}
 * @param admittedRecords how many records the cut-off admits, released or suppressed
 * @param logRoot what the first {@code logPosition} entries of the log hash to, in base64; null for
 *     packets whose manifest did not say it yet
 */
public record Expectation(
        String packetId,
        int version,
        String epoch,
        List<String> purposes,
        String schema,
        long logPosition,
        String hierarchyVersion,
        List<String> quasi,
        List<String> sensitive,
        List<String> plain,
        RequiredModel model,
        int admittedRecords,
        int rowsPerContributorMax,
        @Nullable String logRoot) {
    public Expectation {
        purposes = purposes.stream().sorted().distinct().toList();
        quasi = List.copyOf(quasi);
        sensitive = List.copyOf(sensitive);
        plain = List.copyOf(plain);
    }

    /** The rules that the product asks for. */
    public record RequiredModel(
            int k, int l, int employers, int largestEmployerPercent, int distanceBasisPoints) {
        /** The domain's floors, written down a second time on purpose. */
        boolean keepsFloors() {
            return k >= 11
                    && l >= 3
                    && employers >= 3
                    && largestEmployerPercent <= 70
                    && largestEmployerPercent > 0
                    && distanceBasisPoints >= 0;
        }
    }
}

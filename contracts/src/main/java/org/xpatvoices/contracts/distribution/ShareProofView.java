package org.xpatvoices.contracts.distribution;

import java.util.List;

/**
 * A share opened: its two parts, and what leads from each to the root that was committed.
 *
 * @param holder what stands for the payee in every sale, lower-case hex
 */
public record ShareProofView(
        String licenceId, long units, long amountMicro, String holder, List<Part> parts) {
    public ShareProofView {
        parts = List.copyOf(parts);
    }

    /**
     * @param index the part's place among all of its half
     * @param value unsigned decimal
     * @param salt lower-case hex
     * @param path from the part's sibling up to the root of its half
     */
    public record Part(int half, int index, String value, String salt, List<SumView> path) {
        public Part {
            path = List.copyOf(path);
        }
    }
}

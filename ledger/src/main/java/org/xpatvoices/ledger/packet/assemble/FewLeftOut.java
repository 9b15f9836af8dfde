package org.xpatvoices.ledger.packet.assemble;

import java.util.Map;
import java.util.Optional;

/**
 * A filter that leaves out a few points at them: whoever has a packet without the filter as well
 * finds them by comparing. None, or a class's worth, can hide.
 */
final class FewLeftOut {
    private FewLeftOut() {}

    /**
     * Why the filter is refused, if it is.
     *
     * @param k workers per class of the product
     */
    static Optional<String> reason(Map<LeftOut, Integer> leftOut, int k) {
        int outside = leftOut.getOrDefault(LeftOut.FILTERED, 0);
        return outside == 0 || outside >= k
                ? Optional.empty()
                : Optional.of(
                        ("the filter isolates fewer than %d records: a packet without it would show them by the"
                                        + " difference; drop the filter, or choose one that leaves"
                                        + " out none or at least k = %d")
                                .formatted(k, k));
    }
}

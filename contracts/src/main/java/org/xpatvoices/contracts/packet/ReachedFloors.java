package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

/**
 * What the packet's weakest class really reaches.
 *
 * @param distanceBasisPoints the farthest that a class lies from the whole (t-closeness), in basis
 *     points; null where the product did not ask for it
 */
public record ReachedFloors(
        int k,
        int l,
        int employers,
        int largestEmployerPercent,
        @Nullable Integer distanceBasisPoints) {
    /** Of a packet whose product asks for no t-closeness. */
    public ReachedFloors(int k, int l, int employers, int largestEmployerPercent) {
        this(k, l, employers, largestEmployerPercent, null);
    }

    /** Whether this is as strong as asked for in every respect. */
    public boolean keeps(PrivacyFloors asked) {
        Integer farthest = asked.distanceBasisPointsMax();
        return k >= asked.k()
                && l >= asked.l()
                && employers >= asked.employersMin()
                && largestEmployerPercent <= asked.largestEmployerPercentMax()
                && (farthest == null
                        || distanceBasisPoints != null && distanceBasisPoints <= farthest);
    }
}

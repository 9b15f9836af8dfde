package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

/**
 * What the packet's weakest class really reaches.
 *
 * @param distanceBasisPoints the farthest that a class lies from the whole (t-closeness), in basis
 *     points, whether the product asked for it or not; null in packets from before it was measured
 */
public record ReachedFloors(
        int k,
        int l,
        int employers,
        int largestEmployerPercent,
        @Nullable Integer distanceBasisPoints) {
    /** Of a packet from before its distance was measured. */
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

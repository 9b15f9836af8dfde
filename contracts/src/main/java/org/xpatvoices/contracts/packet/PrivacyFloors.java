package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

/**
 * The privacy model a product asks for; never weaker than the domain floors k ≥ 11, l ≥ 3, 3
 * employers, 70 %.
 *
 * @param distanceBasisPointsMax t-closeness: how far the sensitive answers of a class may lie from
 *     those of all records, in basis points (2,000 is t = 0.2); null if it is not asked for, as in
 *     products from before it could be
 * @param tellingPercentMax for how many of 100 rows generalised and plain columns together may
 *     leave a single answer of a sensitive column; null if it is not asked for
 */
public record PrivacyFloors(
        int k,
        int l,
        int employersMin,
        int largestEmployerPercentMax,
        @Nullable Integer distanceBasisPointsMax,
        @Nullable Integer tellingPercentMax) {
    /** Plain columns may give away whatever they do. */
    public PrivacyFloors(
            int k,
            int l,
            int employersMin,
            int largestEmployerPercentMax,
            @Nullable Integer distanceBasisPointsMax) {
        this(k, l, employersMin, largestEmployerPercentMax, distanceBasisPointsMax, null);
    }

    /** Without t-closeness. */
    public PrivacyFloors(int k, int l, int employersMin, int largestEmployerPercentMax) {
        this(k, l, employersMin, largestEmployerPercentMax, null, null);
    }

    /** The same, bounded in what plain columns may give away if nobody has said how much. */
    public PrivacyFloors orTellingAtMost(int percent) {
        return tellingPercentMax != null
                ? this
                : new PrivacyFloors(
                        k,
                        l,
                        employersMin,
                        largestEmployerPercentMax,
                        distanceBasisPointsMax,
                        percent);
    }
}

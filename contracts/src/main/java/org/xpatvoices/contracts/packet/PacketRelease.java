package org.xpatvoices.contracts.packet;

import java.util.List;

/**
 * How a packet stands beside all others, as the release gate found before it let it pass.
 *
 * @param cohort whose turn its epoch is, of {@code cohorts}
 * @param shapeSha256 equal for packets of one form with the same columns and code lists
 * @param renews earlier packets whose workers it shows again, in groups that hide one another
 * @param renewedWorkers how many of its workers those are
 * @param heldBack workers who wait so that nobody who left is exposed by a comparison, rounded up
 *     to a multiple of {@link #HELD_BACK_STEP}
 * @param classes one signature per class
 */
public record PacketRelease(
        int cohort,
        int cohorts,
        String shapeSha256,
        List<String> renews,
        long renewedWorkers,
        int heldBack,
        List<ClassSignature> classes) {
    /** Small numbers of those held back would count who left. */
    public static final int HELD_BACK_STEP = 11;

    public PacketRelease {
        renews = List.copyOf(renews);
        classes = List.copyOf(classes);
    }
}

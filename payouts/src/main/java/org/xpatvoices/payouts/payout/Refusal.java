package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.RecordProviderReport;

import java.time.Instant;

/**
 * What a refusal is worth beside an acceptance. Each word of the rail itself answers a question of
 * ours: an acceptance that was asked for after the refusal had come takes it back, and one that was
 * asked for before is only late. Which of the two reaches the payout first makes no difference.
 */
final class Refusal {
    static final String IN_A_FILE_ALONE =
            "A file that a person brought says rejected, the provider itself says accepted;"
                    + " nothing is sent again.";
    static final String TAKEN_BACK =
            "The provider had said rejected and says accepted since: it may yet be paid, and is not"
                    + " given back unless it is refused anew or two people say so.";

    private Refusal() {}

    /** Since when a word can have been said. */
    static Instant asOf(RecordProviderReport report) {
        Instant asked = report.askedAt();
        return asked == null ? report.receivedAt() : asked;
    }

    /** Whether this refusal tells nothing that is not known already. */
    static boolean isKnown(Trail trail, RecordProviderReport report) {
        if (report.carried()) {
            return trail.rejected();
        }
        boolean anew =
                trail.besides().isTakenIn() && wasAskedAfter(trail.besides().acceptedAt(), report);
        return trail.rejectedByRail() && !anew;
    }

    /** Whether this acceptance, by the rail itself, was said after the refusal that stands. */
    static boolean isTakenBack(Trail trail, RecordProviderReport report) {
        return !report.carried()
                && !trail.paid()
                && !trail.held()
                && !trail.besides().isTakenIn()
                && wasAskedAfter(trail.besides().refusedAt(), report);
    }

    /** Whether this first refusal by the rail itself was said before it took the payout in. */
    static boolean isOlder(Trail trail, RecordProviderReport report) {
        return !report.carried()
                && !trail.rejectedByRail()
                && trail.undecided()
                && trail.refused(false, report.receivedAt()).besides().isTakenIn();
    }

    private static boolean wasAskedAfter(@Nullable Instant word, RecordProviderReport report) {
        Instant asked = report.askedAt();
        return word != null && asked != null && asked.isAfter(word);
    }
}

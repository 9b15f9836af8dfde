package org.xpatvoices.payouts.payout;

import java.time.Instant;

/**
 * The proof that a payout was never made: the rail's own refusal, and a closed statement without it
 * that shows everything up to the refusal and beyond. One from before cannot show what was paid
 * between the two, whenever it is brought.
 */
final class Proof {
    private Proof() {}

    /** Whether a statement without it would tell people something that they have to look into. */
    static boolean isWanting(Trail trail) {
        return !trail.absent() && mayLackALine(trail) && !isRefused(trail);
    }

    /** Whether a statement that shows everything up to then proves it by lacking the payout. */
    static boolean isGiven(Trail trail, Instant upTo) {
        return mayLackALine(trail) && isRefused(trail) && trail.besides().refusedBy(upTo);
    }

    /** Whether a refusal of this time completes it: a statement without the payout came after. */
    static boolean isCompletedBy(Trail refused, Instant refusedAt) {
        return isRefused(refused) && refused.absent() && refused.besides().lackedAfter(refusedAt);
    }

    private static boolean mayLackALine(Trail trail) {
        return !trail.leftToPeople()
                && trail.going()
                && trail.returnedBy() == null
                && trail.claim() == null
                && !trail.facts().contains(Fact.DECIDED_PAID);
    }

    /**
     * People bring statements, so the refusal must be the rail's own word: nobody is to prove both
     * alone. A worker who has the money is never sent it again, and what the rail has taken in
     * since it may yet pay.
     */
    private static boolean isRefused(Trail trail) {
        return trail.rejectedByRail()
                && trail.undecided()
                && !trail.received()
                && !trail.facts().contains(Fact.RETRACTED)
                && !trail.besides().isTakenIn();
    }
}

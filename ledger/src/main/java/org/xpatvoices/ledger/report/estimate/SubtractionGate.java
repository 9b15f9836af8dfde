package org.xpatvoices.ledger.report.estimate;

import org.xpatvoices.ledger.report.estimate.Members.Member;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the sets of one figure from being subtracted. Whoever adds and subtracts the counts of
 * published sets gets counts over unions of their atoms: the groups of those who are in exactly the
 * same sets. So every atom must reach the floor by itself. A new set cuts the atoms there are;
 * where one of the pieces would be too small, members are held back from the new set until none is.
 *
 * <p>Atoms are formed twice, and both must be safe: of workers, so that nobody comes or leaves
 * alone, and of what they told, so that nobody's answer changes alone.
 */
public final class SubtractionGate {
    private final Atoms ofWorkers;
    private final Atoms ofTold;

    public SubtractionGate(Floor floor, List<Members> published) {
        this.ofWorkers = new Atoms(floor, Member::worker);
        this.ofTold = new Atoms(floor, Member::number);
        published.forEach(this::add);
    }

    /** A set is published: from now on it counts as known. */
    public void add(Members set) {
        ofWorkers.cutBy(set);
        ofTold.cutBy(set);
    }

    /** Whom to hold back from a new set; the rest may be published if it reaches the floor. */
    public Set<Long> heldBack(Members set) {
        Set<Long> held = new HashSet<>();
        Members rest = set;
        while (true) {
            Set<Long> more = ofWorkers.tooFew(rest);
            if (more.isEmpty()) {
                more = ofTold.tooFew(rest);
            }
            if (more.isEmpty()) {
                return held;
            }
            held.addAll(more);
            rest = rest.without(more);
        }
    }
}

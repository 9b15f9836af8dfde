package org.xpatvoices.ledger.packet.gate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose turn it is. Each worker falls into one cohort, by a keyed hash that nobody outside can
 * compute, and each epoch is the turn of one cohort: packets of different epochs then share no
 * worker until all have had their turn, and nobody is left out.
 *
 * <p>The cohort is the same for all purposes, because groups are: who stood in one class for
 * research comes back together for policy. Only the turn differs, by how many purposes a packet is
 * for, so that a packet for more of them does not always meet workers whom a packet for fewer has
 * just shown.
 */
@Component
public class Cohorts {
    /** So many different turns there are in an epoch, if there are cohorts enough. */
    private static final int STEPS = 4;

    private final Pseudonyms pseudonyms;
    private final int cohorts;

    public Cohorts(Pseudonyms pseudonyms, @Value("${xpatvoices.packet.cohorts:12}") int cohorts) {
        if (cohorts < 1) {
            throw new IllegalArgumentException(
                    "xpatvoices.packet.cohorts must be 1 or more, got " + cohorts);
        }
        this.pseudonyms = pseudonyms;
        this.cohorts = cohorts;
    }

    public int count() {
        return cohorts;
    }

    /**
     * The cohort whose turn an epoch is, for packets of these purposes: a quarter of all cohorts on
     * for each purpose after the first.
     */
    int of(long epochNumber, List<String> purposes) {
        long ahead = (long) (purposes.size() - 1) * (cohorts / STEPS);
        return (int) Math.floorMod(epochNumber + ahead, (long) cohorts);
    }

    /** The same in words for readers, counted from 0; nothing where there is one cohort only. */
    Optional<String> named(long epochNumber, List<String> purposes) {
        return cohorts == 1
                ? Optional.empty()
                : Optional.of(of(epochNumber, purposes) + "/" + cohorts);
    }

    /** Whose turn an epoch is, for packets of these purposes. */
    Predicate<String> turn(long epochNumber, List<String> purposes) {
        if (cohorts == 1) {
            return _ -> true;
        }
        int turn = of(epochNumber, purposes);
        return worker -> of(WorkerId.of(worker)) == turn;
    }

    /** The worker's cohort, for whatever purposes. */
    int of(WorkerId worker) {
        return (int) Long.remainderUnsigned(pseudonyms.draw(worker, "cohort"), cohorts);
    }
}

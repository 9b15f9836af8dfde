package org.xpatvoices.ledger.packet.gate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is. Each worker falls into one cohort per set of purposes, by a keyed hash that
 * nobody outside can compute, and each epoch is the turn of one cohort: packets of different epochs
 * then share no worker until all have had their turn, and nobody is left out.
 */
@Component
public class Cohorts {
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

    /** The cohort whose turn an epoch is. */
    public int of(long epochNumber) {
        return (int) Math.floorMod(epochNumber, (long) cohorts);
    }

    /** The same in words for readers, counted from 0; nothing where there is one cohort only. */
    Optional<String> named(long epochNumber) {
        return cohorts == 1 ? Optional.empty() : Optional.of(of(epochNumber) + "/" + cohorts);
    }

    public int of(WorkerId worker, List<String> purposes) {
        if (cohorts == 1) {
            return 0;
        }
        long draw = pseudonyms.draw(worker, "cohort|" + String.join(",", purposes));
        return (int) Long.remainderUnsigned(draw, cohorts);
    }
}

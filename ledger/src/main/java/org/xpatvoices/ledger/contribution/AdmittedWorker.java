package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One worker's row of a packet: the facts, and what was let in beside them.
 *
 * @param employment the contract that says who the employer is: the facts themselves if they are
 *     one, else the youngest of the same job, or of any job if the facts name none
 */
public record AdmittedWorker(
        String workerId,
        AdmittedFacts facts,
        @Nullable AdmittedFacts profile,
        @Nullable AdmittedFacts employment) {
    /** What has to be opened for the row, each once. */
    public List<AdmittedFacts> parts() {
        var parts = new ArrayList<AdmittedFacts>(3);
        parts.add(facts);
        if (profile != null && !parts.contains(profile)) {
            parts.add(profile);
        }
        if (employment != null && !parts.contains(employment)) {
            parts.add(employment);
        }
        return parts;
    }

    /** Every consent that the row rests on, each once. */
    public List<AdmittedGrant> grants() {
        var grants = new ArrayList<AdmittedGrant>(2);
        for (AdmittedFacts part : parts()) {
            for (AdmittedGrant grant : part.grants()) {
                if (!grants.contains(grant)) {
                    grants.add(grant);
                }
            }
        }
        return List.copyOf(grants);
    }
}

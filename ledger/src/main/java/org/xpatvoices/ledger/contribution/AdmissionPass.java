package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads candidates in order of worker, form and age (youngest first), one line per grant, and lets
 * the first covered one of each form through.
 */
final class AdmissionPass {
    private final Coverage coverage;
    private final int chunk;
    private final Consumer<List<AdmittedWorker>> sink;
    private final List<AdmittedWorker> admitted = new ArrayList<>();
    private final List<AdmittedGrant> grants = new ArrayList<>();
    private @Nullable Candidate candidate;
    private @Nullable AdmittedFacts facts;
    private @Nullable AdmittedFacts profile;

    AdmissionPass(Coverage coverage, int chunk, Consumer<List<AdmittedWorker>> sink) {
        this.coverage = coverage;
        this.chunk = chunk;
        this.sink = sink;
    }

    /** What one contribution is, apart from its grants. */
    record Candidate(String workerId, AdmittedFacts withoutGrants) {}

    void accept(Candidate next, AdmittedGrant grant) {
        if (candidate == null || !isSameContribution(candidate, next)) {
            closeContribution();
            if (candidate != null && !candidate.workerId().equals(next.workerId())) {
                closeWorker(candidate.workerId());
            }
            candidate = next;
        }
        grants.add(grant);
    }

    void finish() {
        closeContribution();
        if (candidate != null) {
            closeWorker(candidate.workerId());
        }
        if (!admitted.isEmpty()) {
            flush();
        }
    }

    private static boolean isSameContribution(Candidate one, Candidate other) {
        return one.withoutGrants().contributionId().equals(other.withoutGrants().contributionId());
    }

    private void closeContribution() {
        if (candidate == null) {
            return;
        }
        var found = candidate.withoutGrants();
        var isProfile = found.schemaId().equals(ContributionSchema.PROFILE.id());
        if ((isProfile ? profile : facts) == null) {
            var covered = coverage.by(grants).map(chosen -> found.under(chosen)).orElse(null);
            if (isProfile) {
                profile = covered;
            } else {
                facts = covered;
            }
        }
        grants.clear();
    }

    private void closeWorker(String workerId) {
        if (facts != null) {
            admitted.add(new AdmittedWorker(workerId, facts, profile));
        }
        facts = null;
        profile = null;
        if (admitted.size() >= chunk) {
            flush();
        }
    }

    private void flush() {
        sink.accept(List.copyOf(admitted));
        admitted.clear();
    }
}

package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads candidates in order of worker, form and age (youngest first), one line per grant, and lets
 * the first covered one of each form through; of contracts all, to find the one of the same job.
 */
final class AdmissionPass {
    private final ContributionSchema schema;
    private final Coverage coverage;
    private final int chunk;
    private final Consumer<List<AdmittedWorker>> sink;
    private final List<AdmittedWorker> admitted = new ArrayList<>();
    private final List<AdmittedGrant> grants = new ArrayList<>();
    private @Nullable Candidate candidate;
    private @Nullable AdmittedFacts facts;
    private @Nullable AdmittedFacts profile;
    private final List<AdmittedFacts> contracts = new ArrayList<>();

    AdmissionPass(
            ContributionSchema schema,
            Coverage coverage,
            int chunk,
            Consumer<List<AdmittedWorker>> sink) {
        this.schema = schema;
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
        coverage.by(grants).ifPresent(chosen -> admit(found.under(chosen)));
        grants.clear();
    }

    private void admit(AdmittedFacts covered) {
        if (covered.schemaId().equals(schema.id())) {
            facts = facts == null ? covered : facts;
        } else if (covered.schemaId().equals(ContributionSchema.PROFILE.id())) {
            profile = profile == null ? covered : profile;
        } else {
            contracts.add(covered);
        }
    }

    private void closeWorker(String workerId) {
        if (facts != null) {
            admitted.add(new AdmittedWorker(workerId, facts, profile, employmentOf(facts)));
        }
        facts = null;
        profile = null;
        contracts.clear();
        if (admitted.size() >= chunk) {
            flush();
        }
    }

    private @Nullable AdmittedFacts employmentOf(AdmittedFacts known) {
        if (schema == ContributionSchema.EMPLOYMENT_CONTRACT) {
            return known;
        }
        return contracts.stream()
                .filter(one -> known.jobRef() == null || known.jobRef().equals(one.jobRef()))
                .findFirst()
                .orElse(null);
    }

    private void flush() {
        sink.accept(List.copyOf(admitted));
        admitted.clear();
    }
}

package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads candidates in order of worker, one line per grant, and lets all through that their grants
 * cover together.
 */
final class ReportPass {
    private final Coverage coverage;
    private final int chunk;
    private final Consumer<List<WorkerFacts>> sink;
    private final List<WorkerFacts> workers = new ArrayList<>();
    private final List<ToldFacts> told = new ArrayList<>();
    private final List<AdmittedGrant> grants = new ArrayList<>();
    private @Nullable Line candidate;

    ReportPass(Coverage coverage, int chunk, Consumer<List<WorkerFacts>> sink) {
        this.coverage = coverage;
        this.chunk = chunk;
        this.sink = sink;
    }

    /** A contribution, apart from its grants. */
    record Line(String workerId, ToldFacts told) {
        boolean sameContribution(Line other) {
            return told.facts().contributionId().equals(other.told.facts().contributionId());
        }
    }

    void accept(Line next, AdmittedGrant grant) {
        if (candidate != null && !candidate.sameContribution(next)) {
            closeContribution(candidate);
            if (!candidate.workerId().equals(next.workerId())) {
                closeWorker(candidate.workerId());
            }
        }
        candidate = next;
        grants.add(grant);
    }

    void finish() {
        if (candidate != null) {
            closeContribution(candidate);
            closeWorker(candidate.workerId());
        }
        flush();
    }

    private void closeContribution(Line line) {
        var found = line.told();
        coverage.by(grants)
                .map(chosen -> found.facts().under(chosen))
                .ifPresent(
                        facts ->
                                told.add(
                                        new ToldFacts(
                                                facts, found.channel(), found.attestation())));
        grants.clear();
    }

    private void closeWorker(String workerId) {
        if (!told.isEmpty()) {
            workers.add(new WorkerFacts(workerId, told));
            told.clear();
        }
        if (workers.size() >= chunk) {
            flush();
        }
    }

    private void flush() {
        if (!workers.isEmpty()) {
            sink.accept(List.copyOf(workers));
            workers.clear();
        }
    }
}

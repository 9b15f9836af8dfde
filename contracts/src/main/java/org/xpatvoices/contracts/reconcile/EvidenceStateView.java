package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A provider's file and what was made of it.
 *
 * @param kind what it was read as; null as long as nothing was made of it
 * @param repeats how often the same bytes came again, which changed nothing
 * @param repeatedBy who brought them last
 * @param refusal why nothing was; null while it is being read, and once it was taken in
 */
public record EvidenceStateView(
        String sha256,
        String receivedBy,
        Instant receivedAt,
        @Nullable String kind,
        @Nullable String refusal,
        int lines,
        List<String> statementIds,
        int repeats,
        @Nullable String repeatedBy,
        @Nullable Instant repeatedAt,
        String sortKey) {
    public EvidenceStateView {
        statementIds = List.copyOf(statementIds);
    }

    public boolean waiting() {
        return kind == null && refusal == null;
    }
}

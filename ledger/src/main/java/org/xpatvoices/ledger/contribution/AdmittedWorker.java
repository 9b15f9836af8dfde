package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

/** One worker's row of a packet: the facts, and the profile beside them if that was let in too. */
public record AdmittedWorker(
        String workerId, AdmittedFacts facts, @Nullable AdmittedFacts profile) {}

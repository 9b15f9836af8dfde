package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

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
        @Nullable AdmittedFacts employment) {}

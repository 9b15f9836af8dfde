package org.xpatvoices.contracts.enrolment;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A worker had everything erased: the grants end in the same append, and what was ever sealed for
 * this worker loses its keys.
 */
public record WorkerErased(@Personal String workerId, Instant erasedAt) implements EnrolmentEvent {}

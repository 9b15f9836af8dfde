package org.xpatvoices.contracts.enrolment;

import java.time.Instant;

/** An anonymous account exists. */
public record WorkerEnrolled(
        String workerId, String hubId, String assurance, String language, Instant enrolledAt)
        implements EnrolmentEvent {}

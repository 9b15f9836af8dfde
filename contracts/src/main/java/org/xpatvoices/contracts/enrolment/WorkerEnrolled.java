package org.xpatvoices.contracts.enrolment;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** An anonymous account exists. */
public record WorkerEnrolled(
        @Personal String workerId,
        String hubId,
        String assurance,
        String language,
        Instant enrolledAt)
        implements EnrolmentEvent {}

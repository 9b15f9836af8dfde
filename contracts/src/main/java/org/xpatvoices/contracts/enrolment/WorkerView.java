package org.xpatvoices.contracts.enrolment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A worker's account as hubs and the worker may see it. */
public record WorkerView(
        String workerId,
        String hubId,
        String assurance,
        String language,
        Instant enrolledAt,
        @Nullable Instant erasedAt) {}

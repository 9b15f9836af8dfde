package org.xpatvoices.contracts.amendment;

import java.time.Instant;

/** One person approved an amendment that is too large for one; it waits for another. */
public record AmendmentEndorsed(
        String distributionId, String licenceId, int number, String endorsedBy, Instant endorsedAt)
        implements AmendmentEvent {}

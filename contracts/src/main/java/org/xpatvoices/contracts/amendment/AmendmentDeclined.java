package org.xpatvoices.contracts.amendment;

import java.time.Instant;

/** The proposal with this number is off; nothing changed. */
public record AmendmentDeclined(
        String distributionId, String licenceId, int number, String declinedBy, Instant declinedAt)
        implements AmendmentEvent {}

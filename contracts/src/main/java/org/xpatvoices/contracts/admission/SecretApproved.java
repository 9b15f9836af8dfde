package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** A second person agrees that the party has a fresh secret. */
public record SecretApproved(
        String secretId, String partyId, int number, String approvedBy, Instant approvedAt)
        implements AdmissionEvent {}

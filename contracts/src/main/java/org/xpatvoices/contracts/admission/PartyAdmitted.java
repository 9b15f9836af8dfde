package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** A second person agrees: the party's client works from now on. */
public record PartyAdmitted(
        String admissionId, String partyId, String admittedBy, Instant admittedAt)
        implements AdmissionEvent {}

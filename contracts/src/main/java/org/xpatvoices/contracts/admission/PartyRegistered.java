package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** Somebody vouches for an organisation; it is not let in yet. */
public record PartyRegistered(
        String admissionId,
        String partyId,
        String kind,
        String name,
        String registeredBy,
        Instant registeredAt)
        implements AdmissionEvent {}

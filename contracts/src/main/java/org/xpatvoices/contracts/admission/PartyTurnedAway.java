package org.xpatvoices.contracts.admission;

import java.time.Instant;

/** The party is not let in, and will not be under this id. */
public record PartyTurnedAway(
        String admissionId, String partyId, String turnedAwayBy, Instant turnedAwayAt)
        implements AdmissionEvent {}

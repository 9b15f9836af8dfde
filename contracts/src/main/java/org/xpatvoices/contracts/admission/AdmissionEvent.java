package org.xpatvoices.contracts.admission;

/** What can happen on the way in, and to what a party comes in with. */
public sealed interface AdmissionEvent
        permits PartyRegistered, PartyAdmitted, PartyTurnedAway, SecretRenewed, SecretApproved {}

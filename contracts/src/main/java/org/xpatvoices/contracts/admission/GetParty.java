package org.xpatvoices.contracts.admission;

/** Asks for one hub or auditor; answers an optional {@link PartyView}. */
public record GetParty(String partyId) {}

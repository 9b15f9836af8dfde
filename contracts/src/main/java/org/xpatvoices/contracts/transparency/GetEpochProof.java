package org.xpatvoices.contracts.transparency;

/**
 * Asks for the event that closed an epoch, opened and proven; answers an optional {@link
 * ProvenEventView}, which is empty until the signed log covers it.
 *
 * @param epoch from 1
 */
public record GetEpochProof(long epoch) {}

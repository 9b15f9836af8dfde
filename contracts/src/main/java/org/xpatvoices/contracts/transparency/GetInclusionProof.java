package org.xpatvoices.contracts.transparency;

import java.util.UUID;

/**
 * Asks for the proof that an event is in the log; answers an optional {@link InclusionProofView}.
 */
public record GetInclusionProof(UUID eventId) {}

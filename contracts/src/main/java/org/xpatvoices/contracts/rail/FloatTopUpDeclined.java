package org.xpatvoices.contracts.rail;

import java.time.Instant;

/** The transfer is not to be made; its reference may be used anew. */
public record FloatTopUpDeclined(String topUpId, String declinedBy, Instant declinedAt)
        implements FloatEvent {}

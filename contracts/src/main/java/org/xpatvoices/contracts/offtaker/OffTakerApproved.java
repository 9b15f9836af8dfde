package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** The off-taker may license. */
public record OffTakerApproved(String offTakerId, String approvedBy, Instant approvedAt)
        implements OffTakerEvent {}

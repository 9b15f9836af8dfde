package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/** A proposed deposit does not count; its reference may be recorded again. */
public record DepositDeclined(
        String offTakerId,
        int proposal,
        String depositReference,
        String declinedBy,
        Instant declinedAt)
        implements OffTakerEvent {}

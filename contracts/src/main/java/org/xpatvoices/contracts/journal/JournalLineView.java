package org.xpatvoices.contracts.journal;

import java.time.Instant;

/**
 * One line of the journal with what its entry says. Exactly one of the two amounts is not 0.
 *
 * @param cursor place of this line in the list
 * @param entry gap-free number of the entry
 * @param entrySha256 hash of the chain up to and with this entry
 */
public record JournalLineView(
        String cursor,
        long entry,
        int line,
        long position,
        String eventId,
        String step,
        String reference,
        Instant effectiveAt,
        String account,
        long debitMicro,
        long creditMicro,
        String currency,
        String entrySha256) {}

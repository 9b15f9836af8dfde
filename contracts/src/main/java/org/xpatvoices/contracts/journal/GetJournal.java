package org.xpatvoices.contracts.journal;

import org.jspecify.annotations.Nullable;

/**
 * Asks for journal lines, newest first, older than a cursor; answers {@link JournalLineView}s.
 *
 * @param account only lines of this account
 * @param eventId only lines that this event caused
 * @param reference only lines about this licence, off-taker or payout
 */
public record GetJournal(
        @Nullable String account,
        @Nullable String eventId,
        @Nullable String reference,
        @Nullable String after,
        int limit) {}

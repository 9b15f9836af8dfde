package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.contribution.PacketSchema;

import java.time.Instant;
import java.util.Set;

/**
 * What a packet asks for: the rows of one form and period that may go to every one of these
 * recipients for every one of these purposes, as things stood at the cut-off. Only forms that may
 * leave as rows can be asked for.
 */
public record Admission(
        long cutOffPosition,
        Instant cutOffAt,
        PacketSchema schema,
        String period,
        Set<String> purposes,
        Set<String> recipients) {
    public Admission {
        purposes = Set.copyOf(purposes);
        recipients = Set.copyOf(recipients);
        if (purposes.isEmpty() || recipients.isEmpty()) {
            throw new IllegalArgumentException("No purpose or no recipient would admit everything");
        }
    }
}

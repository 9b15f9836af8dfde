package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.QuoteId;

import java.time.Instant;

/** Asks for a price that holds for a while. */
public record IssueQuote(
        @TargetAggregateIdentifier QuoteId quoteId,
        OffTakerId offTakerId,
        PacketId packetId,
        org.xpatvoices.contracts.consent.Purpose purpose,
        int termDays,
        Instant issuedAt,
        Instant validUntil) {}

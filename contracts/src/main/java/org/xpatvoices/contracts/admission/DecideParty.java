package org.xpatvoices.contracts.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.AdmissionId;

import java.time.Instant;

/**
 * Admits a party, which takes another person than who registered it, or turns it away. The same
 * decision of the same person again changes nothing, so that a door that died half-way can repeat.
 */
public record DecideParty(
        @TargetAggregateIdentifier AdmissionId admissionId,
        boolean admit,
        String decidedBy,
        Instant decidedAt) {}

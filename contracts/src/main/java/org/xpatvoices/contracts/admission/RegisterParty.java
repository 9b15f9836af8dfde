package org.xpatvoices.contracts.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.AdmissionId;

import java.time.Instant;

/** Proposes a hub or an auditor; the same again changes nothing. */
public record RegisterParty(
        @TargetAggregateIdentifier AdmissionId admissionId,
        AdmittedKind kind,
        String name,
        String registeredBy,
        Instant registeredAt) {}

package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/** The holder of a licence answers its retraction notice. */
public record AcknowledgeRetraction(
        @TargetAggregateIdentifier LicenceId licenceId,
        OffTakerId offTakerId,
        RetractionAnswer answer,
        Instant at) {}

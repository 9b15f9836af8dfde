package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/** Ends a licence before its term, as two operators decided; one that has ended stays as it is. */
public record RevokeLicence(
        @TargetAggregateIdentifier LicenceId licenceId, int amendment, String cause, Instant at) {}

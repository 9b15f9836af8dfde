package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/** Tells the holder of a licence that somebody in its packet has withdrawn. */
public record NoticeRetraction(@TargetAggregateIdentifier LicenceId licenceId, Instant at) {}

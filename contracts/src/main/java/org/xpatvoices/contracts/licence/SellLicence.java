package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.QuoteId;

import java.time.Instant;

/** Buys what was quoted, from prepaid funds. */
public record SellLicence(
        @TargetAggregateIdentifier LicenceId licenceId,
        OffTakerId offTakerId,
        QuoteId quoteId,
        Instant soldAt) {}

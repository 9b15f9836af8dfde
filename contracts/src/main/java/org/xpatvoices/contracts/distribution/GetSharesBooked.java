package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.ids.LicenceId;

/** Asks whether the books have every share of a sale; answers a boolean. */
public record GetSharesBooked(LicenceId licenceId) {}

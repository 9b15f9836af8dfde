package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.ids.LicenceId;

/**
 * Asks for sums over many shares each that add up to the price of a sale; answers an optional
 * {@link ShareSumsView}, empty as long as the sale is not distributed.
 */
public record GetShareSums(LicenceId licenceId) {}

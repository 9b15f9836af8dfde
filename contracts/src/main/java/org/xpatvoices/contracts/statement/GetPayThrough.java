package org.xpatvoices.contracts.statement;

import org.xpatvoices.contracts.ids.LicenceId;

/**
 * Asks how much of a licence's price has reached the workers; answers an optional {@link
 * PayThroughView}, empty until the sale is distributed.
 */
public record GetPayThrough(LicenceId licenceId) {}

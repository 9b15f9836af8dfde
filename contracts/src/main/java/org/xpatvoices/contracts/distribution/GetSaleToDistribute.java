package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.ids.LicenceId;

/**
 * Asks for a sale with its contributors, as soon as everything is known that happened before the
 * event at {@code position} asked to distribute it; answers an optional {@link SaleToDistribute}.
 */
public record GetSaleToDistribute(LicenceId licenceId, long position) {}

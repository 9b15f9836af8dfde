package org.xpatvoices.contracts.distribution;

import org.xpatvoices.contracts.ids.LicenceId;

/**
 * Asks for a sale with its contributors, as soon as everything that happened before it is known;
 * answers an optional {@link SaleToDistribute}.
 */
public record GetSaleToDistribute(LicenceId licenceId) {}

package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.ids.ProductId;

/** Asks for one product in any state; answers an optional {@link CatalogueView}. */
public record GetCatalogueEntry(ProductId productId) {}

package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

/**
 * Asks for products that are approved and not retired, in order of their ids, after one of them;
 * answers a list of {@link CatalogueView}, each with its newest packets on sale.
 */
public record GetCatalogue(@Nullable String afterProductId, int limit) {}

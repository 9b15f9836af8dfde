package org.xpatvoices.contracts.packet;

/**
 * Asks for products that wait for a second person, oldest first; answers a list of {@link
 * CatalogueView}.
 */
public record GetProposedProducts(int limit) {}

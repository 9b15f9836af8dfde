package org.xpatvoices.contracts.packet;

/**
 * Asks what a product would be, before it is proposed; answers a {@link ProductOutlook}. Nothing is
 * kept of it.
 */
public record LookAtProduct(DefineProduct product) {}

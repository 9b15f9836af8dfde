package org.xpatvoices.contracts.reconcile;

/**
 * Asks whether a bank reference names a movement of anybody else; answers {@link ReferenceUseView}.
 *
 * @param owner an off-taker, a top-up or a conversion, by its id
 */
public record GetReferenceUse(String reference, String owner) {}

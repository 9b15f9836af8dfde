package org.xpatvoices.contracts.reconcile;

/**
 * Whether a reference is free.
 *
 * @param taken by a deposit, top-up or exchange that is not the asker's
 */
public record ReferenceUseView(boolean taken) {}

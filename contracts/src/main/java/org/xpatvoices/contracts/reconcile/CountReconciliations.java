package org.xpatvoices.contracts.reconcile;

/** Asks how many statements were imported; answers a long. */
public record CountReconciliations() {}

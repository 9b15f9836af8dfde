package org.xpatvoices.contracts.reconcile;

/** Asks how much money, in micro-units, one person may decide on at once; a {@code Long}. */
public record GetApprovalLimit() {}

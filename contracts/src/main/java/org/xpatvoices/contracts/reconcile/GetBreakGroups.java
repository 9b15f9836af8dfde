package org.xpatvoices.contracts.reconcile;

/**
 * Asks for all breaks that wait for people, by cause, the most urgent first; answers a list of
 * {@link BreakGroupView}.
 */
public record GetBreakGroups() {}

package org.xpatvoices.contracts.reconcile;

/**
 * Asks for the breaks of a group; answers a list of {@link BreakMemberView} in the order of ids.
 */
public record GetBreaksOfGroup(BreakGroup group) {}

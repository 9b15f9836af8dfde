package org.xpatvoices.contracts.reconcile;

/** Asks for every hub's cash box; a list of {@link HubBoxView}, those without a count first. */
public record GetHubBoxes(int limit) {}

package org.xpatvoices.contracts.transparency;

/**
 * Whom to trust, as this side would have it; whoever checks keeps a copy of an earlier day.
 *
 * @param policy lines {@code log}, {@code witness}, {@code group} and {@code quorum}
 * @param kinds the number of each kind of event
 */
public record LogPolicyView(String origin, String policy, String kinds) {}

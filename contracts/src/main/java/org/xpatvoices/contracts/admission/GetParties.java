package org.xpatvoices.contracts.admission;

import org.jspecify.annotations.Nullable;

/**
 * Asks for hubs and auditors, newest first; answers a list of {@link PartyView}.
 *
 * @param standing only those that have come so far; null for all
 * @param before position of the last one already seen; null from the newest
 */
public record GetParties(@Nullable Standing standing, @Nullable Long before, int limit) {}

package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;

/**
 * Takes in what a provider sent unasked. It is kept as it came, but it proves nothing: the provider
 * is asked, and what it answers counts.
 *
 * @param reference our own reference as the provider repeats it, if it does
 */
public record TakeProviderNotice(
        RailCode rail, @Nullable String reference, byte[] content, Instant receivedAt) {}

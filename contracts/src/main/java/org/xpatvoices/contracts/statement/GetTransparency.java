package org.xpatvoices.contracts.statement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Asks for sums over everybody; answers {@link TransparencyView}.
 *
 * @param upTo counts only what had happened by then; null counts everything
 */
public record GetTransparency(@Nullable Instant upTo) {}

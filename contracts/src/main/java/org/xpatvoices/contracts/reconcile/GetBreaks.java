package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/** Asks for breaks, most urgent first; {@code state} null means every state. */
public record GetBreaks(@Nullable String state, @Nullable String after, int limit) {}

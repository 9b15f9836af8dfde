package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/** Asks for imported statements, newest first; answers {@link ReconciliationView}s. */
public record GetReconciliations(@Nullable String after, int limit) {}

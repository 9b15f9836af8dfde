package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the files and answers of providers, newest first; answers {@link EvidenceStateView}s.
 *
 * @param after the sort key of the last one seen
 */
public record GetEvidenceFiles(@Nullable String after, int limit) {}

package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * Asks how much one person may decide on at once; an {@link ApprovalLimitView}.
 *
 * @param end how the breaks are to end, for the limits differ; null if that is not known yet
 */
public record GetApprovalLimit(@Nullable BreakResolution end) {}

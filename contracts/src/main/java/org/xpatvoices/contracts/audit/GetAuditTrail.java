package org.xpatvoices.contracts.audit;

import org.jspecify.annotations.Nullable;

/**
 * Asks what people did, newest first; answers {@link AuditLineView}s.
 *
 * @param who only what this party did; null for everybody
 * @param subject only what was done to this run, statement, break, off-taker or other thing; null
 *     for everything
 * @param before only what stands before this position of the log; null for the newest
 */
public record GetAuditTrail(
        @Nullable String who, @Nullable String subject, @Nullable Long before, int limit) {}

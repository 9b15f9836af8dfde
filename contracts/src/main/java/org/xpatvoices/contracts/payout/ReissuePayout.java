package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;

/**
 * Makes a run of one payout: what an earlier one was proven not to have paid, by the same rail or
 * by another that is known to reach the payee. Somebody else approves it, as any run.
 */
public record ReissuePayout(
        PayoutRunId runId,
        PayoutId payoutId,
        RailCode rail,
        String note,
        String startedBy,
        Instant startedAt) {}

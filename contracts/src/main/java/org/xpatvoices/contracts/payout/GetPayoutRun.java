package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

/** Asks for one run; answers an optional {@link PayoutRunView}. */
public record GetPayoutRun(PayoutRunId runId) {}

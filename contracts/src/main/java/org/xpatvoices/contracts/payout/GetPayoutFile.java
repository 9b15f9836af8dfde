package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

/** Asks for a run's bank file; answers an optional {@link PayoutFileView}. */
public record GetPayoutFile(PayoutRunId runId) {}

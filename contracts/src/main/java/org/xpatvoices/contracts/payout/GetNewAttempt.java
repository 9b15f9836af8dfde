package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

/** Asks what a run tries anew; answers an optional {@link NewAttemptView}, empty if nothing. */
public record GetNewAttempt(PayoutRunId runId) {}

package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

/** The payouts of a run that it would leave out if it went now, because of earlier ones. */
public record GetCheckedPayouts(PayoutRunId runId, int limit) {}

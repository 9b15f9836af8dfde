package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;

/** Takes the file of a run to carry it to the bank; answers a {@link PayoutFileView}. */
public record TakePayoutFile(PayoutRunId runId, String takenBy, Instant takenAt) {}

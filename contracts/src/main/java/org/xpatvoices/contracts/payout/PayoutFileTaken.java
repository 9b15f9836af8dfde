package org.xpatvoices.contracts.payout;

import java.time.Instant;

/** Somebody took the file of a run, with what it pays to whom, to carry it to the bank. */
public record PayoutFileTaken(
        String runId, String sha256, int payoutCount, String takenBy, Instant takenAt)
        implements PayoutRunEvent {}

package org.xpatvoices.contracts.payout;

/** One batch of a run, as the run remembers it. */
public record RunBatch(String batchId, int number, int payoutCount, long totalMicro) {}

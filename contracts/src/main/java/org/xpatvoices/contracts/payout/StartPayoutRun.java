package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayoutRunId;

import java.time.Instant;

/** Reserves, for every payee who can be paid on this rail, all whole rail increments. */
public record StartPayoutRun(
        PayoutRunId runId, RailCode rail, String currency, String startedBy, Instant startedAt) {}

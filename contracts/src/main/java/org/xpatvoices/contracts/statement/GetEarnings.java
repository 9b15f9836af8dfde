package org.xpatvoices.contracts.statement;

import org.xpatvoices.contracts.ids.PayeeId;

/** Asks where a payee's money is; answers {@link EarningsView}. */
public record GetEarnings(PayeeId payeeId) {}

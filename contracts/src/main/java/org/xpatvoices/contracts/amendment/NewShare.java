package org.xpatvoices.contracts.amendment;

import org.xpatvoices.contracts.ids.PayeeId;

/** What a payee's share of a sale should have been, in micro-units of the sale's currency. */
public record NewShare(PayeeId payeeId, long amountMicro) {}

package org.xpatvoices.contracts.conversion;

import org.xpatvoices.contracts.ids.PayeeId;

/** Asks what of a payee's money was exchanged, newest first; answers {@link ConvertedView}s. */
public record GetConversionsOfPayee(PayeeId payeeId, int limit) {}

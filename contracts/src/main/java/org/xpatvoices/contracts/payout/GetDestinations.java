package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayeeId;

/** Asks for a payee's destinations, newest first; answers {@link DestinationView}s. */
public record GetDestinations(PayeeId payeeId) {}

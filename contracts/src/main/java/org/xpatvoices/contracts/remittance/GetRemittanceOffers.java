package org.xpatvoices.contracts.remittance;

import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Asks for a payee's newest offers, newest first; answers a list of {@link RemittanceOfferView}.
 */
public record GetRemittanceOffers(PayeeId payeeId, int limit) {}

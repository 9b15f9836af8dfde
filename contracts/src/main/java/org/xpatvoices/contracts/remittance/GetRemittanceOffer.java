package org.xpatvoices.contracts.remittance;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;

/**
 * Asks for one offer of a payee; answers an optional {@link RemittanceOfferView}, empty for those
 * of others and for those whose key is destroyed.
 */
public record GetRemittanceOffer(PayeeId payeeId, RemittanceOfferId offerId) {}

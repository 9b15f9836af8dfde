package org.xpatvoices.contracts.remittance;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * A worker asks what sending an amount abroad would cost and bring. All partners are asked at once;
 * it takes as long as the slowest is waited for.
 *
 * @param gross what the worker would hand in, fee included
 * @param receivedCurrency ISO 4217 code of what is to arrive
 */
public record AskRemittanceQuotes(
        RemittanceOfferId offerId,
        PayeeId payeeId,
        Money gross,
        String receivedCurrency,
        Instant askedAt) {}

package org.xpatvoices.contracts.remittance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** A worker chooses a quote; {@code received} is what they read that would arrive. */
public record ChooseRemittanceQuote(
        @TargetAggregateIdentifier RemittanceOfferId offerId,
        PayeeId payeeId,
        String partner,
        String quoteId,
        Money received,
        Instant chosenAt) {}

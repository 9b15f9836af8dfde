package org.xpatvoices.contracts.conversion;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * Says what the bank gave for the sum of the list, as it confirmed it. Answers the number under
 * which another person approves it; saying something else takes the place of what was said before.
 *
 * @param received the whole amount, in whole minor units
 * @param reference under which the bank's statements show both sides
 */
public record ConfirmConversion(
        @TargetAggregateIdentifier ConversionId conversionId,
        Money received,
        String reference,
        String proposedBy,
        Instant proposedAt) {}

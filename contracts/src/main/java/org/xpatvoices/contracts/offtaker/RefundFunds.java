package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * Puts what was given back on a sale into the buyer's prepaid funds; counts once per amendment of
 * its sale. *
 *
 * @param number of the amendment
 */
public record RefundFunds(
        @TargetAggregateIdentifier OffTakerId offTakerId,
        LicenceId licenceId,
        int number,
        Money amount,
        Instant at) {}

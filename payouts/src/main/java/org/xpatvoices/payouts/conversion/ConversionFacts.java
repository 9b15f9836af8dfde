package org.xpatvoices.payouts.conversion;

import org.xpatvoices.contracts.conversion.BalancesConverted;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.conversion.ConversionConfirmed;
import org.xpatvoices.contracts.conversion.ConversionEvent;
import org.xpatvoices.contracts.conversion.ConversionListed;
import org.xpatvoices.contracts.conversion.ConversionOpened;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.ConversionRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.List;

/** The events of a conversion, and what may stand in them. */
final class ConversionFacts {
    private static final long RECEIVED_MICRO_MAX = 1_000_000_000 * Money.MICRO_PER_MAJOR;

    private ConversionFacts() {}

    static List<ConversionEvent> opened(OpenConversion command, List<SoldShare> owed) {
        String id = command.conversionId().toString();
        var shares = Exchange.inOrder(owed);
        List<ConversionEvent> events = new ArrayList<>();
        events.add(
                new ConversionOpened(
                        id,
                        command.rail().name(),
                        command.soldCurrency(),
                        command.boughtCurrency(),
                        shares.size(),
                        Exchange.sum(shares),
                        command.openedBy(),
                        command.openedAt()));
        for (var slice : Exchange.slices(shares)) {
            events.add(new ConversionListed(id, events.size(), slice));
        }
        return events;
    }

    static void mustBeReceivable(ConfirmConversion command, String currency) {
        var received = command.received();
        if (!received.currency().equals(currency)
                || !received.isPositive()
                || received.amountMicro() > RECEIVED_MICRO_MAX
                || received.amountMicro() % received.microPerMinor() != 0) {
            throw new Refused(
                    ConversionRule.RECEIVED_MUST_BE_AN_AMOUNT_OF_THE_OTHER_CURRENCY,
                    "Got %s; up to %d micro-units of %s pass, in whole minor units."
                            .formatted(received, RECEIVED_MICRO_MAX, currency));
        }
    }

    static ConversionConfirmed confirmed(ConfirmConversion command, int number) {
        return new ConversionConfirmed(
                command.conversionId().toString(),
                number,
                command.received().amountMicro(),
                command.received().currency(),
                command.reference(),
                command.proposedBy(),
                command.proposedAt());
    }

    /** Whether the same person says the same again. */
    static boolean sayTheSame(ConversionConfirmed before, ConversionConfirmed now) {
        return before.receivedMicro() == now.receivedMicro()
                && before.reference().equals(now.reference())
                && before.proposedBy().equals(now.proposedBy());
    }

    static List<ConversionEvent> approved(
            ConversionOpened about,
            List<SoldShare> shares,
            ConversionConfirmed read,
            DecideConversion command) {
        List<ConversionEvent> events = new ArrayList<>();
        events.add(
                new ConversionApproved(
                        about.conversionId(),
                        about.soldMicro(),
                        about.soldCurrency(),
                        read.receivedMicro(),
                        about.boughtCurrency(),
                        read.reference(),
                        read.proposedBy(),
                        command.decidedBy(),
                        command.decidedAt()));
        for (var slice : Exchange.slices(Exchange.split(read.receivedMicro(), shares))) {
            events.add(
                    new BalancesConverted(
                            about.conversionId(),
                            events.size(),
                            about.soldCurrency(),
                            about.boughtCurrency(),
                            slice,
                            command.decidedAt()));
        }
        return events;
    }
}

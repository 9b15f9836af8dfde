package org.xpatvoices.payouts.conversion;

import org.xpatvoices.contracts.conversion.BalancesConverted;
import org.xpatvoices.contracts.conversion.BoughtShare;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.util.ArrayList;
import java.util.List;

/**
 * What an exchange moves. Each currency balances by itself against {@code equity:fx}, where nothing
 * is left once every payee has their part.
 */
final class ConversionPostings {
    private ConversionPostings() {}

    /** Both currencies in the order of their codes, such as {@code MVR-USD}. */
    static Account pair(String one, String other) {
        return new Account.Fx(one.compareTo(other) < 0 ? one + '-' + other : other + '-' + one);
    }

    static List<Posting> of(ConversionApproved event) {
        Account fx = pair(event.soldCurrency(), event.boughtCurrency());
        return List.of(
                new Posting(
                        fx,
                        PayoutPostings.OPERATING,
                        new Money(event.soldMicro(), event.soldCurrency())),
                new Posting(
                        PayoutPostings.OPERATING,
                        fx,
                        new Money(event.receivedMicro(), event.boughtCurrency())));
    }

    /** A part may be nothing where next to nothing was given for it. */
    static List<Posting> of(BalancesConverted event) {
        Account fx = pair(event.soldCurrency(), event.boughtCurrency());
        List<Posting> postings = new ArrayList<>(2 * event.shares().size());
        for (BoughtShare share : event.shares()) {
            Account payable = new Account.Payable(PayeeId.of(share.payeeId()));
            postings.add(
                    new Posting(payable, fx, new Money(share.soldMicro(), event.soldCurrency())));
            if (share.boughtMicro() > 0) {
                postings.add(
                        new Posting(
                                fx,
                                payable,
                                new Money(share.boughtMicro(), event.boughtCurrency())));
            }
        }
        return postings;
    }
}

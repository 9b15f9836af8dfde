package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.CorrectedShare;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.util.ArrayList;
import java.util.List;

/** Which accounts the steps of a sale move; nothing is posted for an amount of zero. */
public final class SalePostings {
    /** The account at the licensed partner where off-takers pay in. */
    private static final Account OPERATING = new Account.Bank("operating");

    private SalePostings() {}

    static List<Posting> of(FundsDeposited event) {
        List<Posting> postings = new ArrayList<>();
        Account prepaid = new Account.Prepaid(OffTakerId.of(event.offTakerId()));
        add(postings, OPERATING, prepaid, event.amountMicro(), event.currency());
        return postings;
    }

    static List<Posting> of(LicenceSold event) {
        List<Posting> postings = new ArrayList<>();
        Account prepaid = new Account.Prepaid(OffTakerId.of(event.offTakerId()));
        Account clearing = new Account.Clearing(LicenceId.of(event.licenceId()));
        String currency = event.currency();
        add(postings, prepaid, clearing, event.priceMicro(), currency);
        add(postings, prepaid, Account.Income.OPERATING_FEE, event.feeMicro(), currency);
        add(postings, prepaid, new Account.Rounding(), event.roundingMicro(), currency);
        return postings;
    }

    public static List<Posting> of(SharesAllocated event) {
        List<Posting> postings = new ArrayList<>(event.shares().size());
        Account clearing = new Account.Clearing(LicenceId.of(event.licenceId()));
        for (Share share : event.shares()) {
            Account payable = new Account.Payable(PayeeId.of(share.payeeId()));
            add(postings, clearing, payable, share.amountMicro(), event.currency());
        }
        return postings;
    }

    static List<Posting> of(SaleRefunded event) {
        List<Posting> postings = new ArrayList<>();
        Account refund = new Account.Refund(OffTakerId.of(event.offTakerId()));
        Account clearing = new Account.Clearing(LicenceId.of(event.licenceId()));
        String currency = event.currency();
        add(postings, clearing, refund, event.clearingMicro(), currency);
        add(postings, Account.Income.OPERATING_FEE, refund, event.feeMicro(), currency);
        add(postings, new Account.Rounding(), refund, event.roundingMicro(), currency);
        add(postings, loss(event.cause()), refund, event.lossMicro(), currency);
        return postings;
    }

    static List<Posting> of(FundsRefunded event) {
        List<Posting> postings = new ArrayList<>();
        OffTakerId offTaker = OffTakerId.of(event.offTakerId());
        add(
                postings,
                new Account.Refund(offTaker),
                new Account.Prepaid(offTaker),
                event.amountMicro(),
                event.currency());
        return postings;
    }

    static List<Posting> of(SharesCorrected event) {
        List<Posting> postings = new ArrayList<>(event.shares().size());
        Account loss = loss(event.cause());
        for (CorrectedShare share : event.shares()) {
            Account payable = new Account.Payable(PayeeId.of(share.payeeId()));
            long missing = Math.subtractExact(share.newMicro(), share.oldMicro());
            add(postings, loss, payable, missing, event.currency());
        }
        return postings;
    }

    private static Account loss(String cause) {
        return new Account.Loss(AmendmentCause.valueOf(cause).account());
    }

    /** A negative amount moves the other way: rounding may go either way. */
    private static void add(
            List<Posting> postings, Account debit, Account credit, long micro, String currency) {
        if (micro > 0) {
            postings.add(new Posting(debit, credit, new Money(micro, currency)));
        } else if (micro < 0) {
            postings.add(new Posting(credit, debit, new Money(Math.negateExact(micro), currency)));
        }
    }
}

package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which accounts the steps of a payout move. */
public final class PayoutPostings {
    /** The account at the licensed partner that off-takers pay into and payouts leave from. */
    public static final Account OPERATING = new Account.Bank("operating");

    private PayoutPostings() {}

    /** What a rail's statements are of: the bank account itself, or the float at its provider. */
    public static Account mirrorOf(@Nullable String rail) {
        return rail == null || rail.equals(RailCode.BANK.name())
                ? OPERATING
                : new Account.ProviderFloat(rail.toLowerCase(Locale.ROOT));
    }

    /** What an event of a batch moves; most move nothing. */
    public static List<Posting> ofEvent(PayoutBatchEvent event) {
        return switch (event) {
            case PayoutsReserved e -> of(e);
            case PayoutBatchSubmitting e -> of(e);
            case PayoutsSettled e -> of(e);
            case PayoutsReleased e -> of(e);
            case PayoutEvidenceWithdrawn e -> of(e);
            case PayoutFeesGivenBack e -> of(e);
            case PayoutTakenBack e -> of(e);
            default -> List.of();
        };
    }

    /** Whether the event moves anything. */
    static boolean moves(PayoutBatchEvent event) {
        return switch (event) {
            case PayoutsReserved _,
                    PayoutBatchSubmitting _,
                    PayoutsSettled _,
                    PayoutsReleased _,
                    PayoutTakenBack _,
                    PayoutFeesGivenBack _ ->
                    true;
            case PayoutEvidenceWithdrawn e -> !e.reopened().isEmpty();
            default -> false;
        };
    }

    static List<Posting> of(FloatToppedUp event) {
        List<Posting> postings = new ArrayList<>();
        add(postings, mirrorOf(event.rail()), OPERATING, event.amountMicro(), event.currency());
        return postings;
    }

    static List<Posting> of(PayoutsReserved event) {
        List<Posting> postings = new ArrayList<>();
        for (Payout one : event.payouts()) {
            var payee = PayeeId.of(one.payeeId());
            add(
                    postings,
                    new Account.Payable(payee),
                    new Account.Reserved(payee),
                    one.grossMicro(),
                    event.currency());
        }
        return postings;
    }

    static List<Posting> of(PayoutBatchSubmitting event) {
        List<Posting> postings = new ArrayList<>();
        for (PayoutMoney one : event.payouts()) {
            add(
                    postings,
                    new Account.Reserved(PayeeId.of(one.payeeId())),
                    inTransit(event.rail()),
                    one.netMicro(),
                    event.currency());
        }
        return postings;
    }

    static List<Posting> of(PayoutsSettled event) {
        List<Posting> postings = new ArrayList<>();
        for (PayoutMoney one : event.payouts()) {
            add(
                    postings,
                    inTransit(event.rail()),
                    mirrorOf(event.rail()),
                    one.netMicro(),
                    event.currency());
            add(
                    postings,
                    new Account.Reserved(PayeeId.of(one.payeeId())),
                    Account.Income.FEE_RECHARGE,
                    one.feeMicro(),
                    event.currency());
        }
        return postings;
    }

    static List<Posting> of(PayoutsReleased event) {
        List<Posting> postings = new ArrayList<>();
        var origin = PayoutsReleased.Origin.valueOf(event.origin());
        for (PayoutMoney one : event.payouts()) {
            var payee = PayeeId.of(one.payeeId());
            var payable = new Account.Payable(payee);
            var reserved = new Account.Reserved(payee);
            String currency = event.currency();
            switch (origin) {
                case RESERVED, CANCELLED ->
                        add(postings, reserved, payable, one.grossMicro(), currency);
                case IN_TRANSIT -> {
                    add(postings, inTransit(event.rail()), reserved, one.netMicro(), currency);
                    add(postings, reserved, payable, one.grossMicro(), currency);
                }
                case RETURNED ->
                        add(
                                postings,
                                new Account.Suspense(Objects.requireNonNull(event.statementId())),
                                payable,
                                one.netMicro(),
                                currency);
            }
        }
        return postings;
    }

    static List<Posting> of(PayoutEvidenceWithdrawn event) {
        List<Posting> postings = new ArrayList<>();
        for (var one : event.reopened()) {
            var money = one.money();
            String currency = event.currency();
            add(
                    postings,
                    mirrorOf(event.rail()),
                    inTransit(event.rail()),
                    money.netMicro(),
                    currency);
            add(
                    postings,
                    Account.Income.FEE_RECHARGE,
                    new Account.Reserved(PayeeId.of(money.payeeId())),
                    money.feeMicro(),
                    currency);
        }
        return postings;
    }

    static List<Posting> of(PayoutFeesGivenBack event) {
        List<Posting> postings = new ArrayList<>();
        for (var one : event.fees()) {
            var payable = new Account.Payable(PayeeId.of(one.payeeId()));
            add(postings, Account.Income.FEE_RECHARGE, payable, one.micro(), event.currency());
        }
        return postings;
    }

    /** The release undone: set aside and sent, as it was; or its return undone, net as that was. */
    static List<Posting> of(PayoutTakenBack event) {
        List<Posting> postings = new ArrayList<>();
        var payee = PayeeId.of(event.money().payeeId());
        var reserved = new Account.Reserved(payee);
        String currency = event.currency();
        if (event.unreturnedBy() != null) {
            var suspense = new Account.Suspense(event.unreturnedBy());
            long net = event.money().netMicro();
            add(postings, new Account.Payable(payee), suspense, net, currency);
            return postings;
        }
        add(postings, new Account.Payable(payee), reserved, event.money().grossMicro(), currency);
        add(postings, reserved, inTransit(event.rail()), event.money().netMicro(), currency);
        return postings;
    }

    private static Account inTransit(String rail) {
        return new Account.InTransit(rail.toLowerCase(Locale.ROOT));
    }

    private static void add(
            List<Posting> postings, Account debit, Account credit, long micro, String currency) {
        if (micro != 0) {
            postings.add(new Posting(debit, credit, new Money(micro, currency)));
        }
    }
}

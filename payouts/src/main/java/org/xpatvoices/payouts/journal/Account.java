package org.xpatvoices.payouts.journal;

import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.util.regex.Pattern;

/**
 * A place where money can be, one per currency. The kinds are closed: an account that is not in the
 * chart cannot be written.
 */
public sealed interface Account {
    /** What a free part of an account's name may look like: it stands between colons. */
    Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The name in the books, such as {@code liab:worker:pye_…:payable}. */
    String text();

    Side side();

    /** Whether a balance below zero would be somebody else's money spent. */
    default boolean neverNegative() {
        return false;
    }

    /** Reads an account's name; anything outside the chart is an {@link UnknownAccount}. */
    static Account of(String text) {
        return AccountText.parse(text);
    }

    /** What we owe: grows on the credit side and is never overdrawn. */
    sealed interface Owed extends Account {
        @Override
        default Side side() {
            return Side.CREDIT;
        }

        @Override
        default boolean neverNegative() {
            return true;
        }
    }

    /** Mirror of a bank account that the licensed partner holds. */
    record Bank(String account) implements Account {
        public Bank {
            AccountText.check(account);
        }

        @Override
        public String text() {
            return "asset:bank:" + account;
        }

        @Override
        public Side side() {
            return Side.DEBIT;
        }
    }

    /** Mirror of the float at a payout provider. */
    record ProviderFloat(String provider) implements Account {
        public ProviderFloat {
            AccountText.check(provider);
        }

        @Override
        public String text() {
            return "asset:float:" + provider;
        }

        @Override
        public Side side() {
            return Side.DEBIT;
        }
    }

    /** What an off-taker paid in and has not spent. */
    record Prepaid(OffTakerId offTaker) implements Owed {
        @Override
        public String text() {
            return "liab:offtaker:" + offTaker + ":prepaid";
        }
    }

    /** What an off-taker gets back. */
    record Refund(OffTakerId offTaker) implements Owed {
        @Override
        public String text() {
            return "liab:refund:" + offTaker;
        }
    }

    /** The price of one sale between the sale and its distribution. */
    record Clearing(LicenceId licence) implements Owed {
        @Override
        public String text() {
            return "liab:licence:" + licence + ":clearing";
        }
    }

    /** What a worker has earned and no payout has claimed. */
    record Payable(PayeeId payee) implements Owed {
        @Override
        public String text() {
            return "liab:worker:" + payee + ":payable";
        }
    }

    /** What a payout has claimed and not yet sent. */
    record Reserved(PayeeId payee) implements Owed {
        @Override
        public String text() {
            return "liab:worker:" + payee + ":reserved";
        }
    }

    /** Still owed to workers who cannot be reached, by cohort. */
    record Unclaimed(String cohort) implements Owed {
        public Unclaimed {
            AccountText.check(cohort);
        }

        @Override
        public String text() {
            return "liab:unclaimed:" + cohort;
        }
    }

    /** Sent to a provider, outcome not known or not yet booked. */
    record InTransit(String provider) implements Owed {
        public InTransit {
            AccountText.check(provider);
        }

        @Override
        public String text() {
            return "liab:payout:in_transit:" + provider;
        }
    }

    /** A disclosed income line. */
    enum Income implements Account {
        OPERATING_FEE("income:operating_fee"),
        FEE_RECHARGE("income:fee_recharge");

        private final String text;

        Income(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public Side side() {
            return Side.CREDIT;
        }
    }

    /** What a provider charges us. */
    record ProviderFee(String provider) implements Account {
        public ProviderFee {
            AccountText.check(provider);
        }

        @Override
        public String text() {
            return "expense:fee:" + provider;
        }

        @Override
        public Side side() {
            return Side.DEBIT;
        }
    }

    /** A loss the platform bears; needs two people. */
    record Loss(String cause) implements Account {
        public Loss {
            AccountText.check(cause);
        }

        @Override
        public String text() {
            return "expense:loss:" + cause;
        }

        @Override
        public Side side() {
            return Side.DEBIT;
        }
    }

    /** The two currencies of a conversion meet here, such as {@code MVR-USD}. */
    record Fx(String pair) implements Account {
        public Fx {
            AccountText.check(pair);
        }

        @Override
        public String text() {
            return "equity:fx:" + pair;
        }

        @Override
        public Side side() {
            return Side.EITHER;
        }
    }

    /** What rounding an invoice up to the minor unit left over. */
    record Rounding() implements Account {
        @Override
        public String text() {
            return "equity:rounding";
        }

        @Override
        public Side side() {
            return Side.EITHER;
        }
    }

    /** A statement's lines that nobody could explain yet; each has a break. */
    record Suspense(String statement) implements Account {
        public Suspense {
            AccountText.check(statement);
        }

        @Override
        public String text() {
            return "suspense:" + statement;
        }

        @Override
        public Side side() {
            return Side.EITHER;
        }
    }
}

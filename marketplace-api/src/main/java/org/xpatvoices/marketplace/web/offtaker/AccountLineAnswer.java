package org.xpatvoices.marketplace.web.offtaker;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.AccountLineView;

import java.time.Instant;

/**
 * One movement of prepaid funds; a capture is negative. {@code reference} is the bank's reference
 * or the licence that was paid.
 */
record AccountLineAnswer(
        AccountLineView.Kind kind, String reference, Money amount, Money prepaid, Instant at) {

    static AccountLineAnswer of(AccountLineView view) {
        return new AccountLineAnswer(
                view.kind(), view.reference(), view.amount(), view.prepaid(), view.at());
    }
}

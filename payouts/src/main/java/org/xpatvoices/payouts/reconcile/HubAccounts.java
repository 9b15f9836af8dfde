package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BankAccountId;

/** A hub's cash box is an account like any other, and its counts are the statements of it. */
public final class HubAccounts {
    private HubAccounts() {}

    public static BankAccountId idOf(String hub, String currency) {
        return new BankAccountId(NamedIds.of("bank-account", hub, currency));
    }
}

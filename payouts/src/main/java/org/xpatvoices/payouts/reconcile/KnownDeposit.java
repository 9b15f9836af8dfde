package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;

/** Funds that an operator recorded under the bank's reference; each is matched once. */
public record KnownDeposit(String reference, Money amount, boolean claimed) {}

package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

/** A payout as the match ladder needs to know it; {@code claim} is the line that has it already. */
public record KnownPayout(String payoutId, String batchId, Money net, @Nullable String claim) {}

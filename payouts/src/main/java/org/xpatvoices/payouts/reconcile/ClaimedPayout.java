package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;

/** The payout that two people say was paid, or came back; with its net amount. */
record ClaimedPayout(PayoutId payoutId, BatchId batchId, Money net) {}

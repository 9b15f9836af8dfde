package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.payout.ForcedMatch;

/** The payout that a line shows, or shows coming back, as two people say; with what it is worth. */
record ClaimedPayout(ForcedMatch match, Money net) {}

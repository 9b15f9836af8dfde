package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.payout.ForcedMatch;

/** A payout that a line has claimed by two people's decision, with what it is worth. */
record ClaimedPayout(ForcedMatch match, Money net) {}

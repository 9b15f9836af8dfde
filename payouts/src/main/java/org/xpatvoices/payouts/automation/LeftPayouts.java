package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.PayoutsLeftToPeople;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;

import java.util.List;

/** Payouts that were asked about often enough. */
public final class LeftPayouts {
    private LeftPayouts() {}

    /** What no asking could find out is found out by people. */
    public static List<Object> breaksOf(PayoutsLeftToPeople event) {
        return event.payouts().stream()
                .map(
                        one ->
                                (Object)
                                        new OpenBreak(
                                                BreakIds.ofPayout(
                                                        BreakCategory.MISSING_AT_PROVIDER,
                                                        one.payoutId(),
                                                        event.reason(),
                                                        event.leftAt()),
                                                BreakCategory.MISSING_AT_PROVIDER,
                                                one.payoutId(),
                                                event.batchId(),
                                                null,
                                                null,
                                                Money.zero(event.currency()),
                                                new Money(one.netMicro(), event.currency()),
                                                false,
                                                event.reason(),
                                                event.leftAt()))
                .toList();
    }
}

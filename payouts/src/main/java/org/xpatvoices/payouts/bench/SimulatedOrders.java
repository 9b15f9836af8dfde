package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;

import java.util.List;

/** What a simulated batch sends, and asks about: whatever of it is going. */
final class SimulatedOrders {
    private SimulatedOrders() {}

    static PaymentOrder of(SimulatedBooks books, String batch) {
        var reserved = books.reserved(batch);
        return new PaymentOrder(
                batch,
                reserved.currency(),
                reserved.reservedAt(),
                going(books, batch).stream()
                        .map(
                                one ->
                                        new PaymentOrder.Instruction(
                                                one.payoutId(),
                                                one.netMicro(),
                                                "7730000000",
                                                "Holder"))
                        .toList());
    }

    static List<Rail.Asked> asked(SimulatedBooks books, String batch) {
        String currency = books.reserved(batch).currency();
        return going(books, batch).stream()
                .map(one -> new Rail.Asked(one.payoutId(), new Money(one.netMicro(), currency)))
                .toList();
    }

    private static List<Payout> going(SimulatedBooks books, String batch) {
        var states = books.states(batch);
        return books.reserved(batch).payouts().stream()
                .filter(one -> states.goes(one.payoutId()))
                .toList();
    }
}

package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What has left each payee's accounts, counted from the events and not from the books. */
final class PaidOut {
    private final SimulatedBooks books;
    private final Predicate<String> reallyPaid;
    private final Map<String, Long> inTransit = new HashMap<>();
    private final Map<String, Long> paid = new HashMap<>();
    private final Map<String, Long> givenBack = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private long takenOff;

    PaidOut(SimulatedBooks books, Predicate<String> reallyPaid) {
        this.books = books;
        this.reallyPaid = reallyPaid;
    }

    void before(PayoutBatchEvent event) {
        switch (event) {
            case PayoutsSettled e -> e.payouts().forEach(this::settle);
            case PayoutsReleased e -> release(e);
            case PayoutFeesGivenBack e -> e.fees().forEach(this::giveBack);
            case PayoutTakenBack e -> takeBack(e);
            default -> {}
        }
    }

    void sent(PayoutMoney one) {
        inTransit.merge(one.payeeId(), one.netMicro(), Long::sum);
    }

    /** I7 and I16: settled once, with its own amount. */
    private void settle(PayoutMoney one) {
        Violation.unless(settled.add(one.payoutId()), "I16", one);
        Violation.unless(reallyPaid.test(one.payoutId()), "what counts as paid is paid", one);
        inTransit.merge(one.payeeId(), -one.netMicro(), Long::sum);
        takenOff += one.feeMicro();
        paid.merge(one.payeeId(), one.grossMicro(), Long::sum);
    }

    /** I8: what was disclosed, once, and only of what was settled. */
    private void giveBack(PayoutFeesGivenBack.Fee one) {
        long all = givenBack.merge(one.payoutId(), one.micro(), Long::sum);
        Violation.unless(
                settled.contains(one.payoutId())
                        && all == one.inAllMicro()
                        && all <= books.known(one.payoutId()).feeMicro(),
                "I8",
                one);
        takenOff -= one.micro();
        paid.merge(one.payeeId(), -one.micro(), Long::sum);
    }

    private void release(PayoutsReleased event) {
        for (PayoutMoney one : event.payouts()) {
            switch (PayoutsReleased.Origin.valueOf(event.origin())) {
                case RESERVED, CANCELLED -> {}
                case IN_TRANSIT -> inTransit.merge(one.payeeId(), -one.netMicro(), Long::sum);
                case RETURNED -> {
                    Violation.unless(settled.contains(one.payoutId()), "I7", one);
                    paid.merge(one.payeeId(), -one.netMicro(), Long::sum);
                }
            }
        }
    }

    /** I7: only what was given back; it was not paid before, or it was and came back. */
    private void takeBack(PayoutTakenBack event) {
        var money = event.money();
        boolean cameBack = event.unreturnedBy() != null;
        Violation.unless(
                books.state(money.payoutId()) == PayoutState.RELEASED
                        && settled.contains(money.payoutId()) == cameBack,
                "I7",
                event);
        if (cameBack) {
            paid.merge(money.payeeId(), money.netMicro(), Long::sum);
        } else {
            sent(money);
        }
    }

    /** Under way to this payee, or paid. */
    long microOf(String payeeId) {
        return inTransit.getOrDefault(payeeId, 0L) + paid.getOrDefault(payeeId, 0L);
    }

    long takenOffMicro() {
        return takenOff;
    }
}

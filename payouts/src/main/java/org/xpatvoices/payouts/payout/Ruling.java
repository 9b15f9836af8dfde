package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.PayoutBatchEvent;

import java.util.List;

/** What two people say about a payout, weighed as evidence is: as the events that follow. */
@FunctionalInterface
interface Ruling {
    List<PayoutBatchEvent> weigh(Trail trail, Trails all, BatchPhase phase, Trails.Frame frame);

    /** The line is its payment. */
    static Ruling claims(ForcedMatch match, FeesInLines fees) {
        return (trail, all, _, frame) -> {
            match.mustFit(trail, frame.currency());
            long net = trail.payout().netMicro();
            return all.weigh(match.asBookedLine(net, fees.in(frame)), frame);
        };
    }

    /** The line is its money coming back. */
    static Ruling sentBack(ForcedMatch match) {
        return (trail, all, _, frame) -> {
            match.mustBeItsReturn(trail, frame.currency());
            return all.weigh(match.asReturn(), frame);
        };
    }

    /** It was paid although its money was given back. */
    static Ruling takesBack(TakeBack taken, FeesInLines fees, PayableCover cover) {
        return (trail, _, phase, frame) ->
                taken.unreturnedBy() == null
                        ? PaidAfterAll.takeBack(taken, trail, fees.in(frame), phase, frame, cover)
                        : ReturnUndone.of(taken, trail, phase, frame, cover);
    }
}

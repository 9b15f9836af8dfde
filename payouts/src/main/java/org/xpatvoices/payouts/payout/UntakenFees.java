package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack.Fee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What payees agreed to pay for sending and nobody has: it is theirs again. */
final class UntakenFees {
    private UntakenFees() {}

    /** Of the fee that each agreed to, what its line shows that nobody took. */
    static Optional<PayoutFeesGivenBack> shownBy(
            Map<Trail, BookedLine> claimed, String statement, Instant at, Trails.Frame frame) {
        List<Fee> fees = new ArrayList<>();
        claimed.forEach(
                (trail, line) -> {
                    Long taken = line.takenMicro();
                    long fee = trail.money().feeMicro();
                    if (taken != null && taken < fee) {
                        fees.add(of(trail, Math.subtractExact(fee, taken)));
                    }
                });
        return event(fees, statement, "less was taken than agreed to", at, frame);
    }

    /** What came back beyond the payout is its fee, as far as there was one. */
    static Optional<PayoutFeesGivenBack> broughtBackBy(
            Trail trail,
            @Nullable Money cameBack,
            @Nullable String statement,
            Instant at,
            Trails.Frame frame) {
        long beyond =
                cameBack == null
                        ? 0
                        : Math.subtractExact(cameBack.amountMicro(), trail.payout().netMicro());
        long back = Math.min(beyond, trail.money().feeMicro());
        return event(
                back <= 0 ? List.of() : List.of(of(trail, back)),
                statement,
                "given back with the payout",
                at,
                frame);
    }

    private static Fee of(Trail trail, long micro) {
        long inAll = Math.addExact(trail.besides().givenBackMicro(), micro);
        return new Fee(trail.payout().payoutId(), trail.payout().payeeId(), micro, inAll);
    }

    private static Optional<PayoutFeesGivenBack> event(
            List<Fee> fees,
            @Nullable String statement,
            String reason,
            Instant at,
            Trails.Frame frame) {
        return fees.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PayoutFeesGivenBack(
                                frame.batchId(), frame.currency(), fees, statement, reason, at));
    }
}

package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReserved;

import java.util.Objects;
import java.util.stream.Stream;

/** The states of a batch's payouts, as the batch itself adds them up from its events. */
public final class BatchStates {
    private final Trails trails = new Trails();
    private @Nullable BatchPhase phase;

    public void follow(PayoutBatchEvent event) {
        if (event instanceof PayoutsReserved reserved) {
            trails.open(reserved.payouts());
            phase = BatchPhase.RESERVED;
        } else {
            phase = Objects.requireNonNull(phase).after(event);
            trails.remember(event);
        }
    }

    public PayoutState of(String payoutId) {
        return trails.of(payoutId).state(Objects.requireNonNull(phase));
    }

    /** Whether a payout is open because nobody can say if the provider has the batch. */
    public boolean anyUnknown() {
        return phase == BatchPhase.UNKNOWN
                && (trails.anyIn(PayoutState.UNKNOWN, BatchPhase.UNKNOWN)
                        || trails.anyIn(PayoutState.MANUAL, BatchPhase.UNKNOWN));
    }

    /** Whether a payout has no end yet that somebody could be asked about. */
    public boolean anyOpen() {
        var at = Objects.requireNonNull(phase);
        return at.mayHaveReachedTheRail()
                && Stream.of(
                                PayoutState.SUBMITTED,
                                PayoutState.UNKNOWN,
                                PayoutState.MANUAL,
                                PayoutState.ACCEPTED)
                        .anyMatch(state -> trails.anyIn(state, at));
    }

    /** Whether the batch takes this payout along when it is sent. */
    public boolean goes(String payoutId) {
        return trails.of(payoutId).going();
    }

    /** Whether it may be sent; one that was begun and died is told so. */
    public boolean isApproved() {
        return phase == BatchPhase.APPROVED || phase == BatchPhase.SUBMITTING;
    }
}

package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One payout with the facts a worker or an operator reads.
 *
 * @param answeredAt when its owner said whether it arrived
 * @param lookedIntoAt when what its owner says is wrong had been looked into; null as long as
 *     people look, and where nothing is wrong
 * @param nextCheckAt when its provider is asked next, as long as nobody knows what became of it;
 *     null where nobody can be asked
 */
public record PayoutView(
        String payoutId,
        String batchId,
        String runId,
        String rail,
        String currency,
        long grossMicro,
        long feeMicro,
        long netMicro,
        PayoutState state,
        WorkerMoneyState workerState,
        String destinationMask,
        @Nullable String providerCode,
        @Nullable String receipt,
        Instant reservedAt,
        Instant stateSince,
        @Nullable Instant answeredAt,
        @Nullable Instant nextCheckAt,
        long feeReturnedMicro,
        @Nullable Instant lookedIntoAt) {
    /** The same payout with another word for its destination. */
    public PayoutView shownAs(String mask) {
        return new PayoutView(
                payoutId,
                batchId,
                runId,
                rail,
                currency,
                grossMicro,
                feeMicro,
                netMicro,
                state,
                workerState,
                mask,
                providerCode,
                receipt,
                reservedAt,
                stateSince,
                answeredAt,
                nextCheckAt,
                feeReturnedMicro,
                lookedIntoAt);
    }

    /**
     * Which words tell its owner where it is: those of the owner's answer, and whether people have
     * looked into that, else of its state.
     */
    public String told() {
        return receipt == null || state == PayoutState.RELEASED
                ? state.name()
                : lookedIntoAt == null ? receipt : receipt + "_LOOKED_INTO";
    }

    /** Whether its owner can tell more than anybody knows. */
    public boolean asksItsOwner() {
        return receipt == null
                ? workerState == WorkerMoneyState.SENT || state == PayoutState.MANUAL
                : lookedIntoAt != null && state != PayoutState.RELEASED;
    }

    /** Whether its owner may have pressed the wrong button. */
    public boolean mayBeCorrected() {
        return receipt != null && lookedIntoAt == null && state != PayoutState.RELEASED;
    }

    /** When that came about. */
    public Instant toldAt() {
        return answeredAt == null || state == PayoutState.RELEASED ? stateSince : answeredAt;
    }
}

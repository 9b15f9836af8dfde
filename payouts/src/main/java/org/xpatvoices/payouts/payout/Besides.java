package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a payout beside the facts that make its state.
 *
 * @param acceptedAt when the provider last took it in, as far as it told anything new
 * @param refusedAt when the rail itself refused it
 * @param lackedUpTo until when the statement that lacks it shows everything
 * @param givenBackMicro what of its fee is payable to its payee again, in micro-units
 * @param toldFees what lines that wait for people tell of its fee, by key of the conflict
 * @param answers what its payee said of it, and how often
 */
record Besides(
        @Nullable Instant acceptedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant lackedUpTo,
        long givenBackMicro,
        Map<String, Long> toldFees,
        Answers answers) {
    static final Besides NONE = new Besides(null, null, null, 0, Map.of(), Answers.NONE);

    Besides {
        toldFees = Map.copyOf(toldFees);
    }

    Besides acceptedAt(Instant at) {
        Instant last = acceptedAt == null || at.isAfter(acceptedAt) ? at : acceptedAt;
        return new Besides(last, refusedAt, lackedUpTo, givenBackMicro, toldFees, answers);
    }

    /** The first refusal counts, as long as it stands; a repetition tells nothing new. */
    Besides refusedAt(Instant at) {
        Instant first = refusedAt == null || isTakenIn() ? at : refusedAt;
        return new Besides(acceptedAt, first, lackedUpTo, givenBackMicro, toldFees, answers);
    }

    /** Whether the provider has taken it in since it refused it, so that it may yet pay. */
    boolean isTakenIn() {
        return refusedAt != null && acceptedAt != null && acceptedAt.isAfter(refusedAt);
    }

    Besides lackedUpTo(@Nullable Instant at) {
        return new Besides(acceptedAt, refusedAt, at, givenBackMicro, toldFees, answers);
    }

    Besides givenBack(long inAllMicro) {
        return new Besides(acceptedAt, refusedAt, lackedUpTo, inAllMicro, toldFees, answers);
    }

    /** A line that waits for people tells of another fee than the one agreed to. */
    Besides toldOf(String conflict, @Nullable Long takenMicro) {
        if (takenMicro == null) {
            return this;
        }
        Map<String, Long> more = new HashMap<>(toldFees);
        more.put(conflict, takenMicro);
        return new Besides(acceptedAt, refusedAt, lackedUpTo, givenBackMicro, more, answers);
    }

    Besides answered(Instant at) {
        return new Besides(
                acceptedAt, refusedAt, lackedUpTo, givenBackMicro, toldFees, answers.and(at));
    }

    boolean refusedBy(Instant at) {
        return refusedAt != null && !refusedAt.isAfter(at);
    }

    boolean lackedAfter(Instant at) {
        return lackedUpTo != null && !lackedUpTo.isBefore(at);
    }
}

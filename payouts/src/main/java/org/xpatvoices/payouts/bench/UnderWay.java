package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutState;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the states of payouts say must be in transit, and set aside for each payee. */
final class UnderWay {
    private static final Set<PayoutState> UNSENT =
            EnumSet.of(PayoutState.RESERVED, PayoutState.APPROVED, PayoutState.HELD);

    private final Set<String> open = new HashSet<>();
    private final Map<String, Long> aside = new HashMap<>();
    private final Map<String, Long> asideOfPayee = new HashMap<>();
    private long openMicro;

    /** A payout as it stands now, whatever it was before. */
    void weigh(Payout one, PayoutState state) {
        String id = one.payoutId();
        if (state.inTransit()) {
            openMicro += open.add(id) ? one.netMicro() : 0;
        } else {
            openMicro -= open.remove(id) ? one.netMicro() : 0;
        }
        long now = asideOf(one, state);
        Long before = now == 0 ? aside.remove(id) : aside.put(id, now);
        asideOfPayee.merge(one.payeeId(), now - (before == null ? 0 : before), Long::sum);
    }

    /** All of it before it is sent, and while it is under way the fee that its payee bears. */
    private static long asideOf(Payout one, PayoutState state) {
        if (UNSENT.contains(state)) {
            return one.grossMicro();
        }
        return state.inTransit() ? one.feeMicro() : 0;
    }

    long openMicro() {
        return openMicro;
    }

    long asideOf(String payeeId) {
        return asideOfPayee.getOrDefault(payeeId, 0L);
    }

    void clear() {
        open.clear();
        aside.clear();
        asideOfPayee.clear();
        openMicro = 0;
    }
}

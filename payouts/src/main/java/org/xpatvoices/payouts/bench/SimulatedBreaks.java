package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakClosedByEvidence;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences that wait for people, as the projections show them. */
final class SimulatedBreaks {
    private final Map<String, BreakOpened> open = new LinkedHashMap<>();
    private final Map<String, List<BreakId>> missing = new HashMap<>();

    void follow(BreakEvent event) {
        switch (event) {
            case BreakOpened e -> opened(e);
            case BreakResolved e -> closed(e.breakId(), e.payoutId());
            case BreakClosedByEvidence e -> closed(e.breakId(), e.payoutId());
            default -> {}
        }
    }

    private void opened(BreakOpened event) {
        open.put(event.breakId(), event);
        String payout = event.payoutId();
        if (payout != null && event.category().equals(BreakCategory.MISSING_AT_PROVIDER.name())) {
            missing.computeIfAbsent(payout, _ -> new ArrayList<>())
                    .add(BreakId.of(event.breakId()));
        }
    }

    private void closed(String breakId, @Nullable String payoutId) {
        open.remove(breakId);
        if (payoutId != null) {
            missing.getOrDefault(payoutId, new ArrayList<>()).remove(BreakId.of(breakId));
        }
    }

    List<BreakOpened> open() {
        return List.copyOf(open.values());
    }

    /** The waiting breaks of each payout that statements lacked. */
    Map<String, List<BreakId>> missing() {
        return missing;
    }
}

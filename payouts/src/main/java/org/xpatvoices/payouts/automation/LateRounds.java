package org.xpatvoices.payouts.automation;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.payouts.reconcile.KnownBreaks;
import org.xpatvoices.payouts.reconcile.LateDeposits.Recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded money that no statement shows is asked about, and asked about again once what people
 * said of it has been true for as long as was waited before: each time in a break of its own.
 */
@Component
class LateRounds {
    private final KnownBreaks breaks;

    LateRounds(KnownBreaks breaks) {
        this.breaks = breaks;
    }

    /** The next break about each, but not while one is open or has ended since. */
    Map<BreakId, Recorded> toOpen(List<Recorded> late, Instant since) {
        Map<BreakId, Recorded> toOpen = new LinkedHashMap<>();
        var asked = late;
        for (int round = 0; !asked.isEmpty(); round++) {
            var ids = byBreak(asked, round);
            var known = breaks.among(ids.keySet());
            List<Recorded> again = new ArrayList<>();
            ids.forEach(
                    (id, one) -> {
                        var before = known.get(id);
                        if (before == null) {
                            toOpen.put(id, one);
                        } else if (!before.open() && before.changedAt().isBefore(since)) {
                            again.add(one);
                        }
                    });
            asked = again;
        }
        return toOpen;
    }

    /** The breaks about these that are open, in whatever round. */
    List<BreakId> open(List<Recorded> shown) {
        List<BreakId> open = new ArrayList<>();
        var asked = shown;
        for (int round = 0; !asked.isEmpty(); round++) {
            var ids = byBreak(asked, round);
            var known = breaks.among(ids.keySet());
            known.forEach(
                    (id, one) -> {
                        if (one.open()) {
                            open.add(id);
                        }
                    });
            asked =
                    ids.entrySet().stream()
                            .filter(one -> known.containsKey(one.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
        }
        return open;
    }

    private static Map<BreakId, Recorded> byBreak(List<Recorded> recorded, int round) {
        Map<BreakId, Recorded> byBreak = new LinkedHashMap<>();
        recorded.forEach(one -> byBreak.put(BreakIds.ofRecorded(one, round), one));
        return byBreak;
    }
}

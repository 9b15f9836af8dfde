package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayouts;
import org.xpatvoices.contracts.reconcile.BreakResolved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two people agreed about a payout reaches the payout. Thousands may have been agreed on at
 * once, so those that are read together go to their batch together.
 */
@Component
@ProcessingGroup("payouts.decide")
@DisallowReplay
class WhenBreakResolvedThenDecidePayout {
    private static final String AGREED = WhenBreakResolvedThenDecidePayout.class.getName();

    private final Apart apart;

    WhenBreakResolvedThenDecidePayout(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(BreakResolved event, UnitOfWork<?> work) {
        var decision = Consequences.of(event);
        if (decision != null) {
            agreed(work).computeIfAbsent(decision.batchId(), _ -> new ArrayList<>()).add(decision);
        }
    }

    /** Of the events read together, by batch; sent when the last of them has been read. */
    private Map<BatchId, List<DecidePayout>> agreed(UnitOfWork<?> work) {
        return work.root()
                .getOrComputeResource(
                        AGREED,
                        _ -> {
                            Map<BatchId, List<DecidePayout>> agreed = new LinkedHashMap<>();
                            work.root().onPrepareCommit(_ -> send(agreed));
                            return agreed;
                        });
    }

    private void send(Map<BatchId, List<DecidePayout>> agreed) {
        agreed.values().forEach(decisions -> apart.offer(new DecidePayouts(decisions)));
    }
}

package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.PayoutsRejected;
import org.xpatvoices.payouts.payout.OpenBatches;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;
import java.util.stream.Collectors;

/**
 * A refusal that a person brought is asked about where the rail can be asked: only its own word
 * lets money go back without two people.
 */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenRefusalWasCarriedThenAskRail {
    private static final Logger LOG =
            LoggerFactory.getLogger(WhenRefusalWasCarriedThenAskRail.class);

    private final OpenBatches batches;
    private final Rails rails;
    private final Submission submission;

    WhenRefusalWasCarriedThenAskRail(OpenBatches batches, Rails rails, Apart apart, Clock clock) {
        this.batches = batches;
        this.rails = rails;
        this.submission = new Submission(apart, clock);
    }

    @EventHandler
    void react(PayoutsRejected event) {
        if (event.carried()) {
            Thread.startVirtualThread(() -> ask(event));
        }
    }

    /** If this fails, or nobody answers, two people decide. */
    private void ask(PayoutsRejected event) {
        var refused =
                event.rejections().stream()
                        .map(PayoutsRejected.Rejection::payoutId)
                        .collect(Collectors.toSet());
        try {
            Rail rail = rails.of(batches.railOf(event.batchId()));
            var asked =
                    batches.askedOf(event.batchId()).stream()
                            .filter(one -> refused.contains(one.payoutId()))
                            .toList();
            submission.askAboutSome(rail, BatchId.of(event.batchId()), asked);
        } catch (RuntimeException e) {
            LOG.warn("Asking about the refusals in {} failed: {}", event.batchId(), e.toString());
        }
    }
}

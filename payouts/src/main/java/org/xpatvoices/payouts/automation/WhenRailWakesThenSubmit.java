package org.xpatvoices.payouts.automation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.payouts.payout.OpenBatches;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Clock;
import java.time.Duration;

/**
 * Sends what was approved while its rail was asleep, and gives up what a crash interrupted. Only
 * one of those who begin a submission may send, so looking once too often does no harm.
 */
@Component
class WhenRailWakesThenSubmit {
    /** Whoever was approved just now is being sent at this moment. */
    private static final Duration AFTER = Duration.ofSeconds(2);

    /** A send that takes longer, and that no thread is at, ended with its process. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(WhenRailWakesThenSubmit.class);

    private final OpenBatches batches;
    private final PaymentOrders orders;
    private final Progress progress;
    private final Rails rails;
    private final Apart apart;
    private final Submission submission;
    private final Clock clock;

    WhenRailWakesThenSubmit(
            OpenBatches batches,
            PaymentOrders orders,
            Progress progress,
            Rails rails,
            Apart apart,
            Clock clock) {
        this.batches = batches;
        this.orders = orders;
        this.progress = progress;
        this.rails = rails;
        this.apart = apart;
        this.submission = new Submission(apart, clock);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.payouts.ask-every:PT5S}",
            fixedDelayString = "${xpatvoices.payouts.ask-every:PT5S}")
    void look() {
        if (!progress.isFollowing()) {
            return; // another process sends, and knows what it is sending
        }
        for (var one : batches.interrupted(clock.instant().minus(SILENCE))) {
            attempt(one.batchId(), () -> submission.giveUp(rails.of(one.rail()), one.batchId()));
        }
        for (Rail rail : rails.thatSleep()) {
            var waiting = batches.waiting(rail.code(), clock.instant().minus(AFTER));
            if (!waiting.isEmpty() && apart.run(rail::awake)) {
                for (var batch : waiting) {
                    attempt(
                            batch,
                            () ->
                                    submission.send(
                                            rail,
                                            batch,
                                            () -> apart.run(() -> orders.of(batch)).order()));
                }
            }
        }
    }

    /** One that cannot be sent, or that was overtaken, holds up nobody else's money. */
    static void attempt(BatchId batch, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} waits for the next look: {}", batch, e.getMessage());
        }
    }
}

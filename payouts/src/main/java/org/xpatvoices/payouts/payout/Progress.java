package org.xpatvoices.payouts.payout;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.concurrent.locks.LockSupport;

/**
 * How far our projections have followed the log. What decides on money from a projection first
 * waits here until it shows everything that has happened.
 */
@Component
public class Progress {
    private static final long NANOS_BETWEEN_LOOKS = 10_000_000L;

    private final EventStore events;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final PayoutSettings settings;

    Progress(
            EventStore events,
            ObjectProvider<EventProcessingConfiguration> processing,
            PayoutSettings settings) {
        this.events = events;
        this.processing = processing;
        this.settings = settings;
    }

    /** Returns once every named processor has seen all events that are in the log now. */
    public void awaitHead(String... processors) {
        long head = positionOf(events.createHeadToken());
        long deadline = System.nanoTime() + settings.catchUpWait().toNanos();
        for (String processor : processors) {
            while (position(processor) < head) {
                if (System.nanoTime() > deadline) {
                    throw new Refused(
                            PayoutRule.JOURNAL_MUST_HAVE_CAUGHT_UP,
                            processor + " is at " + position(processor) + " of " + head + ".");
                }
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
            }
        }
    }

    /**
     * Returns once the views show whatever follows from the evidence in the log. Twice, because
     * that takes two steps: lines and words make a batch find a contradiction, and this a break.
     */
    public void awaitConsequences() {
        awaitHead("payouts.evidence");
        awaitHead("payouts.evidence");
        awaitHead("payouts.journal", "payouts.payout", "payouts.reconcile");
    }

    /** Whether this process is the one that writes the log: elsewhere its processors rest. */
    public boolean isFollowing() {
        return processing
                .getObject()
                .eventProcessor("payouts.journal", StreamingEventProcessor.class)
                .map(StreamingEventProcessor::isRunning)
                .orElse(false);
    }

    private long position(String processor) {
        return processing
                .getObject()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(
                        it ->
                                it.processingStatus().values().stream()
                                        .mapToLong(one -> one.getCurrentPosition().orElse(-1))
                                        .min()
                                        .orElse(-1))
                .orElse(-1L);
    }

    private static long positionOf(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}

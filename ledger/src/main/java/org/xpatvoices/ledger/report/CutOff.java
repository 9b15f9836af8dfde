package org.xpatvoices.ledger.report;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.ledger.packet.Epochs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Up to where a report reads the log: the beginning of the epoch, as packets do, so that joining
 * shows in steps only. It waits until every withdrawal, every report and every complaint before now
 * is known.
 */
@Component
class CutOff {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(20);

    /** The processors that must know all that was before now. */
    private static final List<String> READERS = List.of("ledger.reports", "ledger.grievances");

    private final EventStore log;
    private final ContributionRegister register;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final Epochs epochs;

    CutOff(
            EventStore log,
            ContributionRegister register,
            ObjectProvider<EventProcessingConfiguration> processing,
            @Value("${xpatvoices.report.epoch:${xpatvoices.packet.epoch:28d}}") Duration epoch) {
        this.log = log;
        this.register = register;
        this.processing = processing;
        this.epochs = new Epochs(epoch);
    }

    long before(Instant now) {
        awaitReading(log.createHeadToken().position().orElse(0));
        return log.createTokenAt(epochs.at(now).beganAt()).position().orElse(0);
    }

    private void awaitReading(long head) {
        long tries = PATIENCE.dividedBy(STEP);
        while (!register.hasReached(head)
                || !READERS.stream().allMatch(one -> hasRead(one, head))) {
            if (--tries < 0) {
                throw new TryAgain("The registers that a report is made of are still reading.");
            }
            pause();
        }
    }

    private boolean hasRead(String reader, long head) {
        return processing
                .getObject()
                .eventProcessor(reader, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .filter(segments -> !segments.isEmpty())
                .filter(
                        segments ->
                                segments.stream()
                                        .allMatch(
                                                one -> one.getCurrentPosition().orElse(-1) >= head))
                .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgain("Interrupted while a register was still reading.");
        }
    }
}

package org.xpatvoices.ledger.wiring;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.eventstore.GapFreeEventStorageEngine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Event processors work in the process that writes the log. What an automation decides must be
 * appended, and who decides on money waits for the projections: in another process the one would be
 * refused for ever and the other never know how far they are. Views are tables, so every process
 * can be asked.
 */
@Component
class ProcessorsFollowWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorsFollowWriter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final GapFreeEventStorageEngine engine;
    private final EventProcessingConfiguration processing;
    private final List<StreamingEventProcessor> resting = new ArrayList<>();
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("processors-follow-writer").daemon().factory());
    private volatile boolean running;

    ProcessorsFollowWriter(
            GapFreeEventStorageEngine engine, EventProcessingConfiguration processing) {
        this.engine = engine;
        this.processing = processing;
    }

    /** Comes after everything else, so that there are processors that run. */
    @Override
    public void start() {
        running = true;
        var unused =
                looks.scheduleWithFixedDelay(
                        this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        try {
            if (running && engine.isWrittenElsewhere() && resting.isEmpty()) {
                rest();
            } else if (running && engine.isWrittenHere() && !resting.isEmpty()) {
                work();
            }
        } catch (RuntimeException failed) {
            LOG.error("Event processors do not follow the writer of the log", failed);
        }
    }

    /** All at once: each takes a moment to end what it is at. */
    private void rest() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var processor : processing.eventProcessors().values()) {
                if (processor instanceof StreamingEventProcessor streaming
                        && streaming.isRunning()) {
                    threads.execute(streaming::shutDown);
                    resting.add(streaming);
                }
            }
        }
        LOG.info("another process writes the log: {} event processors rest", resting.size());
    }

    private void work() {
        resting.forEach(StreamingEventProcessor::start);
        LOG.info("this process writes the log: {} event processors work", resting.size());
        resting.clear();
    }

    /** Goes before everything else: nothing is started again while the rest is stopped. */
    @Override
    public synchronized void stop() {
        running = false;
        looks.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

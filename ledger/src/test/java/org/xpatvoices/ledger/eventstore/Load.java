package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Callers who append without pause, three events at a time, and note what was confirmed to them.
 */
final class Load implements AutoCloseable {
    static final int EVENTS_PER_APPEND = 3;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> callers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String name;
    private volatile boolean stopped;

    Load(String name, int callers, Supplier<EventStorageEngine> engine) {
        this.name = name;
        for (int caller = 0; caller < callers; caller++) {
            String who = name + "-" + caller;
            this.callers.add(threads.submit(() -> append(who, engine)));
        }
    }

    private void append(String who, Supplier<EventStorageEngine> engine) {
        for (int n = 0; !stopped; n++) {
            String speaker = who + "-" + n;
            try {
                engine.get()
                        .appendEvents(
                                Said.of(speaker, 0), Said.of(speaker, 1), Said.of(speaker, 2));
                confirmed.add(Said.id(speaker));
            } catch (TryAgain later) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int confirmations() {
        return confirmed.size();
    }

    Set<String> confirmed() {
        return Set.copyOf(confirmed);
    }

    /** Ends the load; a fault that is not a refusal fails the test. */
    @Override
    public void close() throws Exception {
        stopped = true;
        for (var caller : callers) {
            caller.get();
        }
        threads.close();
    }

    @Override
    public String toString() {
        return name;
    }
}

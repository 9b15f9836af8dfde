package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads the next page, and the payloads that its reader asks for, while that reader is still at
 * work on the last one: the database and both processors are busy at the same time. One page ahead
 * and no more: the slower of the two sets the pace.
 */
final class ReadAhead {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final RecentEvents.Source source;
    private final PayloadReader reader;
    private Portion portion;
    private @Nullable Reading next;

    ReadAhead(RecentEvents.Source source, int rowsMax, PayloadReader reader) {
        this.source = source;
        this.reader = reader;
        this.portion = Portion.of(rowsMax);
    }

    private record Reading(long after, FutureTask<LogPage> page) {}

    LogPage after(long position) {
        var begun = next;
        next = null;
        var page =
                begun != null && begun.after() == position
                        ? result(begun.page())
                        : read(position, portion);
        if (portion.isFilledBy(page.upTo() - position, page.bytes())) {
            var then = portion.next(page.upTo() - position, page.bytes());
            portion = then;
            var reading = new FutureTask<>(() -> read(page.upTo(), then));
            next = new Reading(page.upTo(), reading);
            Thread.ofVirtual().name("event-read-ahead").start(reading);
        }
        return page;
    }

    private LogPage read(long after, Portion portion) {
        var page = source.read(after, portion, reader);
        for (var event : page.events()) {
            if (reader.isWanted(event.getPayloadType())) {
                readPayload(event);
            }
        }
        return page;
    }

    /** What cannot be read is a matter for whoever asks for it, if anybody does. */
    private static void readPayload(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
        } catch (SerializationException unreadable) {
            LOG.debug("read ahead and not understood: {}", event.getIdentifier());
        }
    }

    private static LogPage result(FutureTask<LogPage> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the log", stopped);
        }
    }

    void close() {
        var begun = next;
        next = null;
        if (begun != null) {
            begun.page().cancel(false);
        }
    }
}

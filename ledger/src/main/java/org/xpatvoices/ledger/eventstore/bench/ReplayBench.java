package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.ledger.eventstore.RecentAggregates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Reading the log from the beginning: plain pages, a processor, a processor with a projection. */
@Component
@Profile("bench")
class ReplayBench implements Bench {
    private static final int EVENTS = 100_000;
    private static final int STREAMS = 500;
    private static final int ROUNDS = 5;
    private static final int PAGE = 1_000;
    private static final int BATCH = 2_000;

    private final Server server;
    private final EventStore store;
    private final EventStorageEngine engine;
    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final Serializer json;

    ReplayBench(
            JdbcConnectionDetails server,
            EventStore store,
            EventStorageEngine engine,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            @Qualifier("eventSerializer") Serializer json) {
        this.server = Server.of(server);
        this.store = store;
        this.engine = engine;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "replay";
    }

    private interface Run {
        void run() throws Exception;
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        fill(engine);
        jdbc.execute("create schema if not exists bench");
        jdbc.execute(
                "create table if not exists bench.tally (tally_id text primary key, count bigint)");
        try (var stock = new StockAxon(server, json, new RecentAggregates(100))) {
            fill(stock.engine());
            progress.say("  " + EVENTS + " events in both stores");
            var runs = new LinkedHashMap<String, Run>();
            runs.put("raw", this::rawRead);
            runs.put("no-op", () -> replay(store, transactions, TallyTotals.none()));
            runs.put("projection", () -> replay(store, transactions, TallyTotals.into(jdbc)));
            runs.put(
                    "stock", () -> replay(stock.store(), stock.transactions(), TallyTotals.none()));
            var rates = rates(runs, progress);
            return figures(rates);
        }
    }

    private static List<Figure> figures(LinkedHashMap<String, Double> rates) {
        double raw = rates.getOrDefault("raw", 0.0);
        return List.of(
                Figure.atLeast(
                        "replay into a batched projection, to raw keyset read",
                        rates.getOrDefault("projection", 0.0),
                        "events/s",
                        raw,
                        0.4),
                Figure.atLeast(
                        "replay, payloads read, no-op handler, to raw keyset read",
                        rates.getOrDefault("no-op", 0.0),
                        "events/s",
                        raw,
                        0.4),
                Figure.beside(
                        "stock engine and processor, same batch, no-op handler",
                        rates.getOrDefault("stock", 0.0),
                        "events/s",
                        raw));
    }

    private static LinkedHashMap<String, Double> rates(
            LinkedHashMap<String, Run> runs, Progress progress) throws Exception {
        var all = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var run : runs.entrySet()) {
                long begin = System.nanoTime();
                run.getValue().run();
                double rate = EVENTS * 1e9 / (System.nanoTime() - begin);
                progress.say(
                        "  round %d %-12s %,12.0f events/s".formatted(round, run.getKey(), rate));
                if (round > 0) {
                    all.computeIfAbsent(run.getKey(), _ -> new ArrayList<>()).add(rate);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        all.forEach((name, rates) -> medians.put(name, Contest.median(rates)));
        return medians;
    }

    private static void fill(EventStorageEngine engine) {
        var streams = new ArrayList<String>();
        for (int n = 0; n < STREAMS; n++) {
            streams.add(Ids.fresh());
        }
        for (int from = 0; from < EVENTS; from += STREAMS) {
            long sequence = from / STREAMS;
            var events = new ArrayList<EventMessage<?>>();
            for (String stream : streams) {
                events.add(
                        new GenericDomainEventMessage<>(
                                "Tally",
                                stream,
                                sequence,
                                new Ticked(stream, sequence + 1, Ticked.NOTE)));
            }
            engine.appendEvents(events);
        }
    }

    private void rawRead() throws Exception {
        try (var connection = server.open();
                var page =
                        connection.prepareStatement(
                                "select position, aggregate_id, aggregate_kind, seq, type_id,"
                                        + " event_id, recorded_at, metadata, payload from"
                                        + " ledger.event where position > ? order by position"
                                        + " limit "
                                        + PAGE)) {
            long position = 0;
            long bytes = 0;
            while (position < EVENTS) {
                page.setLong(1, position);
                try (var row = page.executeQuery()) {
                    while (row.next()) {
                        position = row.getLong(1);
                        bytes += row.getBytes(8).length + row.getBytes(9).length;
                    }
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
    }

    private static void replay(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TransactionManager transactions,
            TallyTotals totals)
            throws InterruptedException {
        var left = new CountDownLatch(EVENTS);
        EventMessageHandler handler =
                event -> {
                    if (event.getPayload() instanceof Ticked ticked) {
                        totals.count(ticked);
                        left.countDown();
                    }
                    return null;
                };
        var processor =
                TrackingEventProcessor.builder()
                        .name("replay")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                        .messageSource(source)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(transactions)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(BATCH)
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken))
                        .build();
        processor.start();
        left.await();
        processor.shutDown();
    }
}

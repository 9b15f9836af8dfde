package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.ledger.eventstore.RecentAggregates;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** How long after a command was answered its event shows in a projection, on an idle system. */
@Component
@Profile("bench")
class LagBench implements Bench {
    private static final int WARM_UP = 200;
    private static final int SAMPLES = 500;
    private static final int STOCK_SAMPLES = 40;
    private static final long PAUSE_NANOS = 5_000_000;
    private static final long LOOK_NANOS = 100_000;

    private final Server server;
    private final CommandGateway commands;
    private final Serializer json;

    LagBench(
            JdbcConnectionDetails server,
            CommandGateway commands,
            @Qualifier("eventSerializer") Serializer json) {
        this.server = Server.of(server);
        this.commands = commands;
        this.json = json;
    }

    @Override
    public String name() {
        return "lag";
    }

    private interface Sight {
        boolean shows(String bellId) throws SQLException;
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        List<Double> ours;
        try (var connection = server.open();
                var look =
                        connection.prepareStatement("select 1 from bench.bell where bell_id = ?")) {
            times(WARM_UP, bell -> commands.sendAndWait(new Ping(bell)), bell -> isIn(look, bell));
            progress.say("  ours");
            ours =
                    times(
                            SAMPLES,
                            bell -> commands.sendAndWait(new Ping(bell)),
                            bell -> isIn(look, bell));
        }
        progress.say("  stock pooled processor");
        List<Double> stock = stock();
        double p50 = percentile(ours, 0.50);
        return List.of(
                Figure.atMost("command answered to projection visible, p50", p50, "ms", 20),
                Figure.atMost(
                        "command answered to projection visible, p99",
                        percentile(ours, 0.99),
                        "ms",
                        100),
                Figure.beside(
                        "stock pooled processor, p50, beside ours",
                        percentile(stock, 0.50),
                        "ms",
                        p50));
    }

    private static boolean isIn(PreparedStatement look, String bell) throws SQLException {
        look.setString(1, bell);
        try (var row = look.executeQuery()) {
            return row.next();
        }
    }

    private interface Ringing {
        void ring(String bellId);
    }

    private static List<Double> times(int samples, Ringing ringing, Sight sight)
            throws SQLException {
        var times = new ArrayList<Double>();
        for (int sample = 0; sample < samples; sample++) {
            String bell = Ids.fresh().replace("tly_", "bel_");
            ringing.ring(bell);
            long answered = System.nanoTime();
            while (!sight.shows(bell)) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            times.add((System.nanoTime() - answered) / 1e6);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return times;
    }

    /** The engine and the processor that Axon brings, with a projection that costs nothing. */
    private List<Double> stock() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        EventMessageHandler handler =
                event -> {
                    if (event.getPayload() instanceof Pinged pinged) {
                        seen.add(pinged.bellId());
                    }
                    return null;
                };
        try (var stock = new StockAxon(server, json, new RecentAggregates(100));
                var threads = Executors.newScheduledThreadPool(2)) {
            var processor =
                    PooledStreamingEventProcessor.builder()
                            .name("stock")
                            .eventHandlerInvoker(
                                    SimpleEventHandlerInvoker.builder()
                                            .eventHandlers(handler)
                                            .listenerInvocationErrorHandler(
                                                    PropagatingErrorHandler.instance())
                                            .build())
                            .messageSource(stock.store())
                            .tokenStore(new InMemoryTokenStore())
                            .transactionManager(stock.transactions())
                            .coordinatorExecutor(threads)
                            .workerExecutor(threads)
                            .initialSegmentCount(1)
                            .build();
            processor.start();
            var times =
                    times(
                            STOCK_SAMPLES,
                            bell ->
                                    stock.store()
                                            .publish(
                                                    new GenericDomainEventMessage<>(
                                                            "Bell", bell, 0, new Pinged(bell))),
                            seen::contains);
            processor.shutDown();
            return times;
        }
    }

    private static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}

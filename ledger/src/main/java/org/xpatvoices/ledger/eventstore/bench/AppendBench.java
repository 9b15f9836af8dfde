package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.ledger.eventstore.RecentAggregates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One event per call, from many callers at once. */
@Component
@Profile("bench")
class AppendBench implements Bench {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 5;
    private static final int STREAMS_PER_CALLER = 50;
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final String SINGLE = "raw single-row insert and commit";
    private static final String GROUP = "raw group-commit writer";
    private static final String ENGINE = "engine append";
    private static final String COMMAND = "command, cached aggregate";
    private static final String ALONE_ENGINE = "engine append, log followed by nobody";
    private static final String ALONE_COMMAND = "command, log followed by nobody";
    private static final String STOCK_ENGINE = "stock engine append";
    private static final String STOCK_COMMAND = "stock command, cached aggregate";

    private final Server server;
    private final EventStorageEngine engine;
    private final CommandGateway commands;
    private final Serializer json;

    AppendBench(
            JdbcConnectionDetails server,
            EventStorageEngine engine,
            CommandGateway commands,
            @Qualifier("eventSerializer") Serializer json) {
        this.server = Server.of(server);
        this.engine = engine;
        this.commands = commands;
        this.json = json;
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        var table = new RawTable(server);
        var contenders = new LinkedHashMap<String, Contender>();
        try (var alone = new OwnAxon(server, json, new RecentAggregates(20_000));
                var stock = new StockAxon(server, json, new RecentAggregates(20_000))) {
            contenders.put(SINGLE, new RawSingleRows(table));
            contenders.put(GROUP, new RawGroupWriter(table));
            contenders.put(ENGINE, appending(engine));
            contenders.put(COMMAND, commanding(commands));
            contenders.put(ALONE_ENGINE, appending(alone.engine()));
            contenders.put(ALONE_COMMAND, commanding(alone.commands()));
            contenders.put(STOCK_ENGINE, appending(stock.engine()));
            contenders.put(STOCK_COMMAND, commanding(stock.commands()));
            var results = new Contest(CALLERS, TURN, ROUNDS, progress).run(contenders);
            return figures(results);
        } finally {
            for (var contender : contenders.values()) {
                contender.close();
            }
        }
    }

    private static List<Figure> figures(Map<String, Contest.Result> results) {
        double single = rate(results, SINGLE);
        double group = rate(results, GROUP);
        var figures = new ArrayList<Figure>();
        figures.add(against("commands through Axon, everything on", COMMAND, results, single, 1.0));
        figures.add(
                against("commands through Axon, log alone", ALONE_COMMAND, results, single, 1.0));
        figures.add(
                Figure.atLeast(
                        "engine append alone, to raw group-commit writer",
                        rate(results, ALONE_ENGINE),
                        "events/s",
                        group,
                        0.9));
        figures.add(against("engine append alone", ALONE_ENGINE, results, single, 1.0));
        figures.add(
                Figure.beside(
                        "engine append, everything on, to raw group-commit writer",
                        rate(results, ENGINE),
                        "events/s",
                        group));
        figures.add(
                Figure.beside(
                        "stock Axon commands to single-row insert+commit",
                        rate(results, STOCK_COMMAND),
                        "events/s",
                        single));
        figures.add(
                Figure.beside(
                        "stock Axon engine append to single-row insert+commit",
                        rate(results, STOCK_ENGINE),
                        "events/s",
                        single));
        results.forEach(
                (name, result) ->
                        figures.add(
                                Figure.shown(
                                        "CPU of this process, " + name,
                                        result.cpuMicros(),
                                        "us/event")));
        return figures;
    }

    private static Figure against(
            String measure,
            String name,
            Map<String, Contest.Result> results,
            double single,
            double target) {
        return Figure.atLeast(
                measure + ", to single-row insert+commit",
                rate(results, name),
                "events/s",
                single,
                target);
    }

    private static double rate(Map<String, Contest.Result> results, String name) {
        return Objects.requireNonNull(results.get(name)).perSecond();
    }

    private static Contender appending(EventStorageEngine engine) {
        return _ -> {
            var stream = Ids.fresh();
            long[] sequence = {0};
            return () -> {
                var event = new Ticked(stream, sequence[0], Ticked.NOTE);
                engine.appendEvents(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "Tally", stream, sequence[0]++, event)));
                return 1;
            };
        };
    }

    private static Contender commanding(CommandGateway gateway) {
        return _ -> {
            var tallies = new ArrayList<String>();
            for (int n = 0; n < STREAMS_PER_CALLER; n++) {
                tallies.add(Ids.fresh());
            }
            int[] turn = {0};
            return () -> {
                gateway.sendAndWait(new Tick(tallies.get(turn[0]++ % STREAMS_PER_CALLER)));
                return 1;
            };
        };
    }
}

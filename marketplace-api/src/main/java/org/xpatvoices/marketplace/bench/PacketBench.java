package org.xpatvoices.marketplace.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A packet of the whole workforce from its request until it is sealed: read, decrypt, anonymise,
 * verify, hold against earlier packets, write every format, store, seal. What it is made of is told
 * through the real commands. All workers are of one cohort here, so that all are in the packet.
 */
@Component
@Profile(BenchRun.PROFILE)
class PacketBench implements Bench {
    private static final String PERIOD = "2026-09";

    /**
     * Small packets of others first, several epochs long: a server has made packets before, and the
     * measured one meets compiled code.
     */
    private static final List<String> WARM_UPS = List.of("2026-06", "2026-07", "2026-08");

    private static final int WARM_UP = 10_000;
    private static final long EPOCH_PASSES_MILLIS = 2_500;
    private static final long TELL_EVERY = 10_000;

    private final CommandGateway commands;
    private final Queries queries;
    private final JdbcClient jdbc;
    private final Settled settled;
    private final int workers;
    private final int warmUps;

    PacketBench(
            CommandGateway commands,
            Queries queries,
            JdbcClient jdbc,
            Settled settled,
            @Value("${xpatvoices.bench.workers:129000}") int workers,
            @Value("${xpatvoices.bench.warm-ups:5}") int warmUps) {
        this.commands = commands;
        this.queries = queries;
        this.jdbc = jdbc;
        this.settled = settled;
        this.workers = workers;
        this.warmUps = warmUps;
    }

    @Override
    public String name() {
        return "packet";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        int told = 0;
        for (int round = 0; round < WARM_UPS.size(); round++) {
            var few = new BenchWorkforce(round + 2, WARM_UP, WARM_UPS.get(round), commands);
            told += joined(few, told, progress);
            DefineProduct product = few.offered();
            for (int epoch = 0; epoch < warmUps; epoch++) {
                Thread.sleep(EPOCH_PASSES_MILLIS);
                made(product, progress);
            }
        }
        var workforce = new BenchWorkforce(1, workers, PERIOD, commands);
        joined(workforce, told, progress);
        settled.await();
        DefineProduct product = workforce.offered();
        PacketWatch.Timed first = made(product, progress);
        settled.await();
        Thread.sleep(EPOCH_PASSES_MILLIS);
        PacketWatch.Timed again = made(product, progress);
        return PacketFigures.of(workers, first, again);
    }

    /** Returns how many contributions the log has more. */
    private int joined(BenchWorkforce workforce, int before, Progress progress)
            throws InterruptedException {
        workforce.join(
                done -> {
                    if (done % TELL_EVERY == 0) {
                        progress.say("  %,d of %,d workers".formatted(done, workforce.size()));
                    }
                });
        int more = 2 * workforce.size();
        awaitRegister(before + more);
        Thread.sleep(EPOCH_PASSES_MILLIS);
        return more;
    }

    private PacketWatch.Timed made(DefineProduct product, Progress progress)
            throws InterruptedException {
        var id = new PacketId(UUID.randomUUID());
        var watch = new PacketWatch(id, queries, progress);
        commands.sendAndWait(
                new RequestPacket(id, product.productId(), "ops_bench", Instant.now()));
        return watch.untilSealed();
    }

    private void awaitRegister(long contributions) throws InterruptedException {
        while (jdbc.sql("select count(*) from ledger.contribution").query(Long.class).single()
                < contributions) {
            Thread.sleep(200);
        }
    }
}

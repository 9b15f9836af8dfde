package org.xpatvoices.marketplace.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketProgress;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A packet of the whole workforce from its request until it is sealed: read, decrypt, anonymise,
 * verify, write every format, store, seal. What it is made of is told through the real commands.
 */
@Component
@Profile(BenchRun.PROFILE)
class PacketBench implements Bench {
    private static final int ROUNDS = 4;
    private static final double SECONDS_MAX = 5;
    private static final long EPOCH_PASSES_MILLIS = 2_500;
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long TELL_EVERY = 10_000;

    private final CommandGateway commands;
    private final Queries queries;
    private final JdbcClient jdbc;
    private final int workers;

    PacketBench(
            CommandGateway commands,
            Queries queries,
            JdbcClient jdbc,
            @Value("${xpatvoices.bench.workers:129000}") int workers) {
        this.commands = commands;
        this.queries = queries;
        this.jdbc = jdbc;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "packet";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        var workforce = new BenchWorkforce(workers, commands);
        workforce.join(
                done -> {
                    if (done % TELL_EVERY == 0) {
                        progress.say("  %,d of %,d workers".formatted(done, workers));
                    }
                });
        awaitRegister(2L * workers);
        Thread.sleep(EPOCH_PASSES_MILLIS);
        DefineProduct product = workforce.product();
        commands.sendAndWait(product);
        var seconds = new ArrayList<Double>();
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            PacketView sealed = made(product, progress);
            double took = (System.nanoTime() - begin) / 1e9;
            rows = sealed.rows() == null ? 0 : sealed.rows();
            progress.say("  round %d: %.2f s for %,d rows".formatted(round, took, rows));
            if (round > 0) {
                seconds.add(took);
            }
        }
        String what = "packet of %,d workers, requested to sealed".formatted(workers);
        double median = seconds.stream().sorted().toList().get(seconds.size() / 2);
        return List.of(
                Figure.atMost(what, median, "s", SECONDS_MAX),
                Figure.shown("rows delivered", rows, "rows"));
    }

    private PacketView made(DefineProduct product, Progress progress) throws InterruptedException {
        var id = new PacketId(UUID.randomUUID());
        long begin = System.nanoTime();
        @Nullable AssemblyStage stage = null;
        commands.sendAndWait(
                new RequestPacket(id, product.productId(), "ops_bench", Instant.now()));
        while (true) {
            var view = queries.maybe(new GetPacket(id), PacketView.class);
            if (view.isPresent() && view.get().state() == PacketState.SEALED) {
                return view.get();
            }
            if (view.isPresent() && view.get().state() == PacketState.REFUSED) {
                throw new IllegalStateException(String.join("; ", view.get().reasons()));
            }
            var now = view.map(PacketView::progress).map(PacketProgress::stage).orElse(stage);
            if (now != stage) {
                stage = now;
                progress.say("    %5d ms %s".formatted(millisSince(begin), stage));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private void awaitRegister(long contributions) throws InterruptedException {
        while (jdbc.sql("select count(*) from ledger.contribution").query(Long.class).single()
                < contributions) {
            Thread.sleep(200);
        }
    }
}

package org.xpatvoices.payouts.bench;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.LicenceId;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Balances, journal and statements thrown away and made again from the log. The chain of hashes
 * over the journal, every total and every statement line must come out the same.
 */
@Component
@Profile("bench")
class RebuildBench implements Bench {
    private static final String PROCESSOR = "payouts.journal";
    private static final String CONTENTS =
            """
            SELECT (SELECT encode(chain_sha256, 'hex') FROM payouts.journal_head)
                   || (SELECT coalesce(sum(hashtextextended(
                           concat_ws('|', account, currency, debit_micro, credit_micro), 0)), 0)
                       FROM payouts.account)
                   || (SELECT coalesce(sum(hashtextextended(l::text, 0)), 0)
                       FROM payouts.earning_line l)
            """;

    private final BenchSales sales;
    private final ObjectProvider<EventProcessingConfiguration> processing;
    private final EventStore events;
    private final JdbcTemplate jdbc;
    private final int count;

    RebuildBench(
            BenchSales sales,
            ObjectProvider<EventProcessingConfiguration> processing,
            EventStore events,
            JdbcTemplate jdbc,
            @Value("${xpatvoices.rebuild.sales:78}") int count) {
        this.sales = sales;
        this.processing = processing;
        this.events = events;
        this.jdbc = jdbc;
        this.count = count;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        sales.list();
        for (int n = 0; n < count; n++) {
            sales.sell(new LicenceId(UUID.randomUUID()));
            progress.say("sale " + (n + 1) + " of " + count);
        }
        String before = contents();
        long lines = lines();
        double seconds = rebuild(progress);
        return List.of(
                Figure.shown("journal lines in the books", lines, ""),
                Figure.atLeast("journal lines made again", lines / seconds, "1/s", 50_000),
                Figure.atMost("all of them, from the log", seconds, "s", 200),
                Figure.atMost(
                        "balances, chain or statements that differ",
                        before.equals(contents()) ? 0 : 1,
                        "",
                        0));
    }

    private double rebuild(Progress progress) {
        var processor =
                processing
                        .getObject()
                        .eventProcessor(PROCESSOR, TrackingEventProcessor.class)
                        .orElseThrow();
        long head = events.createHeadToken().position().orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        long began = System.nanoTime();
        processor.start();
        while (position(processor) < head) {
            LockSupport.parkNanos(20_000_000);
        }
        progress.say("rebuilt up to position " + head);
        return (System.nanoTime() - began) / 1e9;
    }

    private static long position(TrackingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(one -> one.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private String contents() {
        return Objects.requireNonNull(jdbc.queryForObject(CONTENTS, String.class));
    }

    private long lines() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM payouts.journal_line", Long.class));
    }
}

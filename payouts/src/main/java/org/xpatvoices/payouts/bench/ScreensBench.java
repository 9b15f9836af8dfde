package org.xpatvoices.payouts.bench;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the console's lists ask of books with 10 million journal lines, each the way pages ask it.
 */
@Component
@Profile("bench")
class ScreensBench implements Bench {
    private static final int ROUNDS = 9;
    private static final double MILLIS_MAX = 300;

    private final JdbcTemplate jdbc;
    private final Screens screens;
    private final EventProcessingConfiguration processing;

    ScreensBench(JdbcTemplate jdbc, Screens screens, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.screens = screens;
        this.processing = processing;
    }

    @Override
    public String name() {
        return "screens";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        // No log stands behind these books, so nobody may work on what they show.
        processing.eventProcessor("payouts.journal").ifPresent(EventProcessor::shutDown);
        long began = System.nanoTime();
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            ScriptUtils.executeSqlScript(
                                    connection, new ClassPathResource("bench/screens.sql"));
                            return true;
                        });
        progress.say("books written in " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.shown("journal lines in the books", lines(), ""));
        screens.all()
                .forEach(
                        (name, screen) -> {
                            double millis = slowest(screen);
                            progress.say(name + ": " + millis + " ms");
                            figures.add(Figure.atMost(name, millis, "ms", MILLIS_MAX));
                        });
        return figures;
    }

    /** The slowest but one, after a first that is not counted. */
    private static double slowest(Runnable screen) {
        screen.run();
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            screen.run();
            millis[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS - 2];
    }

    private long lines() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM payouts.journal_line", Long.class));
    }
}

package org.xpatvoices.marketplace.bench;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the measurement that was asked for, prints its table, keeps its file, and ends. */
@Component
@Profile(BenchRun.PROFILE)
class RunBench implements ApplicationRunner {
    private static final Path RESULTS = Path.of("target", "bench");

    private final List<Bench> benches;
    private final SafeDatabase database;
    private final ConfigurableApplicationContext application;
    private final String name;
    private final PrintStream terminal = System.out;

    RunBench(
            List<Bench> benches,
            SafeDatabase database,
            ConfigurableApplicationContext application,
            @Value("${" + BenchRun.NAME + "}") String name) {
        this.benches = List.copyOf(benches);
        this.database = database;
        this.application = application;
        this.name = name;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        int status = 1;
        try {
            status = measure();
        } catch (Exception e) {
            e.printStackTrace(terminal);
        } finally {
            terminal.flush();
        }
        int end = status;
        System.exit(SpringApplication.exit(application, () -> end));
    }

    private int measure() throws Exception {
        Bench bench =
                benches.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
        if (bench == null) {
            terminal.println("There is no bench \"" + name + "\"; there are " + names() + ".");
            return 2;
        }
        terminal.println("bench " + name + " on " + database.describe());
        List<Figure> figures = bench.measure(terminal::println);
        terminal.print(FigureTable.of(figures));
        Files.createDirectories(RESULTS);
        Path file = RESULTS.resolve(name + ".json");
        Files.writeString(
                file,
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(figures)
                        + "\n");
        terminal.println("Kept in " + file + ".");
        return 0;
    }

    private String names() {
        return benches.stream().map(Bench::name).sorted().collect(Collectors.joining(", "));
    }
}

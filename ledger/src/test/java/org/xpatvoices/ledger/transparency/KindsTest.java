package org.xpatvoices.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class KindsTest {
    private static final Path PROMISED_EVENTS = Path.of("..", "docs", "events");

    @Test
    void everyPromisedEventHasANumber() throws IOException {
        Kinds kinds = Kinds.read();
        try (var files = Files.list(PROMISED_EVENTS)) {
            List<String> without =
                    files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .filter(name -> kinds.of("any.package." + name) == 0)
                            .toList();
            assertThat(without).as("append these to transparency/kinds.csv").isEmpty();
        }
    }

    @Test
    void noNumberAndNoNameIsUsedTwice() {
        List<String[]> lines =
                Kinds.read()
                        .text()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(","))
                        .toList();

        assertThat(lines).extracting(line -> line[0]).doesNotHaveDuplicates();
        assertThat(lines).extracting(line -> line[1]).doesNotHaveDuplicates();
    }

    @Test
    void numbersOnceGivenStayGiven() {
        Kinds kinds = Kinds.read();

        assertThat(kinds.of("org.xpatvoices.contracts.consent.ConsentGranted"))
                .isEqualTo((short) 5);
        assertThat(kinds.of("LicenceSold")).isEqualTo((short) 15);
        assertThat(kinds.of("WorkerEnrolled")).isEqualTo((short) 50);
        assertThat(kinds.of("NeverHeardOf")).isZero();
    }
}

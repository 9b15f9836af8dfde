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
                            .filter(name -> !kinds.know(name))
                            .toList();
            assertThat(without).as("append these to transparency/kinds.csv").isEmpty();
        }
    }

    @Test
    void noNumberAndNoNameIsUsedTwice() {
        var lines =
                Kinds.read()
                        .text()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(","))
                        .filter(line -> !line[0].equals("0"))
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
        assertThat(kinds.of("NeverHeardOf")).isZero();
    }

    /** The design asks for counts of grants, withdrawals, packets, licences, payouts and tokens. */
    @Test
    void whatOneWorkerDoesIsCountedUnderOneNumberWithAllThat() {
        Kinds kinds = Kinds.read();

        for (String type :
                List.of(
                        "org.xpatvoices.contracts.grievance.GrievanceFiled",
                        "GrievanceAdvanced",
                        "WorkerEnrolled",
                        "WorkerErased",
                        "SubjectKeyShredded",
                        "ContributionRecorded",
                        "DestinationRegistered",
                        "DestinationsForgotten",
                        "PayoutReceiptConfirmed",
                        "ThresholdChosen",
                        "CashOutAsked",
                        "RemittanceQuotesShown",
                        "RemittanceQuoteChosen")) {
            assertThat(kinds.of(type)).as(type).isEqualTo(Kinds.NEUTRAL);
        }
        assertThat(kinds.of("ConsentGranted")).isEqualTo((short) 5);
        assertThat(kinds.of("ConsentWithdrawn")).isEqualTo((short) 6);
        assertThat(kinds.nameOf(Kinds.NEUTRAL)).isEmpty();
        assertThat(kinds.nameOf(14)).as("of entries from before").isEqualTo("GrievanceFiled");
    }
}

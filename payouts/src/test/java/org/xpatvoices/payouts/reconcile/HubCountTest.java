package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.time.Instant;

class HubCountTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final String GOOD =
            """
            {"hubId":"hub_00000000000000000000000000000001","number":3,"currency":"MVR",
             "openingMicro":5000000,"closingMicro":3000000,"closedAt":"2026-11-02T17:00:00Z",
             "moved":[{"reference":"R1","amountMicro":-2000000}]}
            """;

    @Test
    void readsACountAsAStatement() {
        var statement = HubCount.read(GOOD.getBytes(UTF_8), NOW);
        assertThat(statement.account()).startsWith("hub_");
        assertThat(statement.sequence()).isEqualTo(3);
        assertThat(statement.closing()).isEqualTo(new Money(3_000_000, "MVR"));
        assertThat(RawLine.of(statement))
                .singleElement()
                .satisfies(line -> assertThat(line.references()).contains("R1"))
                .satisfies(line -> assertThat(line.amount().amountMicro()).isEqualTo(-2_000_000));
        assertThat(HubCount.looksLikeOne((" \n" + GOOD).getBytes(UTF_8))).isTrue();
        assertThat(HubCount.looksLikeOne("<Document/>".getBytes(UTF_8))).isFalse();
        assertThat(HubCount.looksLikeOne(new byte[0])).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hub_|ops_",
                "\"number\":3|\"number\":0",
                "\"number\":3,|",
                "MVR|XQQ",
                "-2000000|0",
                "-2000000|-2000000.5",
                "-2000000|9000000000000000",
                "-2000000|-9223372036854775808",
                "5000000|9223372036854775807",
                "2026-11-02T17|2026-11-03T17",
                "2026-11-02T17:00:00Z|yesterday",
                "\"currency\":\"MVR\",|",
                "{\"reference\":\"R1\",\"amountMicro\":-2000000}|null",
                "]}|]",
                "2026-11-02T17:00:00Z|-9000-01-01T00:00:00Z",
                "R1|R\\u0000",
                "R1|RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR",
                "\"R1\"|null",
                "\"number\":3|\"number\":1000001",
                "\"moved\":[{\"reference\":\"R1\",\"amountMicro\":-2000000}]|\"moved\":[null]",
            })
    void refusesWhatIsNone(String part, String instead) {
        assertThat(GOOD).contains(part);
        String bad = GOOD.replace(part, instead == null ? "" : instead);
        assertThatThrownBy(() -> HubCount.read(bad.getBytes(UTF_8), NOW))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("Malformed");
    }
}

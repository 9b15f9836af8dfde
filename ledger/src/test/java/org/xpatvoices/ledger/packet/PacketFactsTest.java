package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketFacts;

import java.time.Instant;
import java.util.List;

class PacketFactsTest {
    @Test
    void readsWhatWasStoredBeforeTurnsWereCounted() {
        var read =
                ViewJson.read(
                        """
                        {"cutOffAt":"2026-11-01T00:00:00Z","consideredRecords":600,
                        "lossBasisPoints":1234,"columns":[]}
                        """,
                        PacketFacts.class);

        assertThat(read.consented()).isNull();
        assertThat(read.due()).isNull();
        assertThat(read.lossBasisPoints()).isEqualTo(1_234);
    }

    @Test
    void readsWhatItWrites() {
        var facts =
                new PacketFacts(
                        Instant.parse("2026-11-01T00:00:00Z"),
                        CountSpan.of(12_000, 11),
                        CountSpan.of(1_000, 11),
                        1_234,
                        List.of(),
                        List.of("fewer than 11 records left out"),
                        null);

        assertThat(ViewJson.read(ViewJson.write(facts), PacketFacts.class)).isEqualTo(facts);
    }
}

package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.files.LogCheckpoint;

import java.util.Map;
import java.util.Optional;

class AssemblyOrderTest {
    @Test
    void tellsTheManifestTheCohortTheEpochAndTheCutOff() {
        var header =
                Asked.wages(Map.of()).pressOrder("cm9vdA==", "key-1", Optional.of("9/12")).header();

        assertThat(header.cohort()).contains("9/12");
        assertThat(header.epoch()).isEqualTo("2026-W45");
        assertThat(header.logPosition()).isEqualTo(4_711);
        assertThat(header.checkpoint()).isEqualTo(new LogCheckpoint(4_711, "cm9vdA=="));
        assertThat(header.signingKeyId()).contains("key-1");
    }
}

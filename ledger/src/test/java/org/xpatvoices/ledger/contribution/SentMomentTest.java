package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class SentMomentTest {
    @ParameterizedTest
    @CsvSource({
        "0, 2000-01-01T00:00:00Z",
        "1, 2000-01-01T00:00:00.000001Z",
        "-1, 1999-12-31T23:59:59.999999Z",
        "-1000000, 1999-12-31T23:59:59Z",
        "846849600123456, 2026-11-01T12:00:00.123456Z"
    })
    void readsMicrosecondsSinceTheYear2000(long micros, Instant moment) {
        byte[] sent = ByteBuffer.allocate(Long.BYTES).putLong(micros).array();

        assertThat(SentMoment.of(sent)).isEqualTo(moment);
    }

    @Test
    void refusesTextInTheirPlace() {
        byte[] text = "2026-11-22 12:00:00+00".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> SentMoment.of(text)).isInstanceOf(IllegalStateException.class);
    }
}

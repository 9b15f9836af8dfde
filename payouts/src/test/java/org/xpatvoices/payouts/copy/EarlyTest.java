package org.xpatvoices.payouts.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

class EarlyTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWorkedOutOnceWhoeverBegins(boolean begun) {
        var times = new AtomicInteger();
        var early = Early.of(begun, times::incrementAndGet);
        early.begin();

        assertThat(early.get()).isEqualTo(1);
        assertThat(early.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsForWhoeverNeedsItAsItFailed(boolean begun) {
        var early =
                Early.of(
                        begun,
                        () -> {
                            throw new IllegalArgumentException("off by one");
                        });

        assertThatThrownBy(early::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off by one");
        assertThatThrownBy(early::get).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesTheCauseOfWhatCannotBeThrownOn(boolean begun) {
        var early =
                Early.of(
                        begun,
                        () -> {
                            throw new IOException("gone");
                        });

        assertThatThrownBy(early::get).hasCauseInstanceOf(IOException.class);
    }
}

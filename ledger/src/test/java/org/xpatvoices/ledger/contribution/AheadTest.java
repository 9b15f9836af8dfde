package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class AheadTest {
    private static final int MANY = 100_003;

    @Test
    void handsOnEverythingInItsOrder() {
        List<Integer> taken = new ArrayList<>();
        try (var ahead = new Ahead<Integer>(say -> IntStream.range(0, MANY).forEach(say::accept))) {
            ahead.forEachRemaining(taken::add);

            assertThat(ahead.hasNext()).isFalse();
            assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(taken).hasSize(MANY).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void throwsWhatItsSourceThrewAndSaysNothingOfWhatWasLeft() {
        try (var ahead =
                new Ahead<Integer>(
                        say -> {
                            say.accept(1);
                            throw new UnsupportedOperationException("no more");
                        })) {
            assertThatThrownBy(ahead::next).hasMessage("no more");
        }
    }

    @Test
    void doesNotEndAsIfAllWereSaidWhereAnErrorEndedIt() {
        try (var ahead =
                new Ahead<Integer>(
                        _ -> {
                            throw new AssertionError("out of memory, say");
                        })) {
            assertThatThrownBy(ahead::hasNext).hasMessage("What was read broke off");
        }
    }

    @Test
    void isNeverFarAheadAndEndsItsSourceWhenNobodyListensAnyMore() {
        var said = new AtomicInteger();
        var ended = new AtomicInteger();
        try (var ahead =
                new Ahead<Integer>(
                        say -> {
                            try {
                                while (true) {
                                    say.accept(said.incrementAndGet());
                                }
                            } finally {
                                ended.incrementAndGet();
                            }
                        })) {
            assertThat(ahead.next()).isEqualTo(1);
        }

        assertThat(ended).hasValue(1);
        assertThat(said).hasValueLessThan(MANY);
    }
}

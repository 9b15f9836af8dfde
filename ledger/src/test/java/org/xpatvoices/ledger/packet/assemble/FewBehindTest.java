package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class FewBehindTest {
    @Test
    void handsOverInTheOrderGivenAndIsDoneWhenItSaysSo() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        try (var behind = new FewBehind<Integer, Integer>(3, one -> one, done::add)) {
            IntStream.range(0, 1_000).forEach(behind::accept);
            behind.finish();

            assertThat(done).hasSize(1_000).isSorted();
        }
    }

    @Test
    void neverWorksOnMoreAtOnceThanItMay() {
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        try (var behind =
                new FewBehind<Integer, Integer>(
                        3,
                        one -> {
                            most.accumulateAndGet(at.incrementAndGet(), Math::max);
                            Thread.yield();
                            at.decrementAndGet();
                            return one;
                        },
                        _ -> {})) {
            IntStream.range(0, 1_000).forEach(behind::accept);
            behind.finish();
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void throwsWhatTheWorkThrewAtTheNextThingOrTheEnd() {
        try (var behind =
                new FewBehind<Integer, Integer>(
                        1,
                        _ -> {
                            throw new IllegalArgumentException("no such text");
                        },
                        _ -> {})) {
            behind.accept(1);

            assertThatThrownBy(() -> behind.accept(2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such text");
            assertThatThrownBy(behind::finish).hasMessage("no such text");
        }
    }

    @Test
    void givesUpWhatStillRunsWhenClosed() {
        var stopped = new CountDownLatch(1);
        try (var behind =
                new FewBehind<Integer, Integer>(
                        2,
                        one -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException stop) {
                                stopped.countDown();
                            }
                            return one;
                        },
                        _ -> {})) {
            behind.accept(1);
        }
        assertThat(stopped.getCount()).isZero();
    }
}

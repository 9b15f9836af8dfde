package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A key that was destroyed elsewhere is used here for a minute at most. */
class RecentKeysTest {
    private final AtomicLong now = new AtomicLong();
    private final RecentKeys recent = new RecentKeys(now::get);
    private final DataKeys.DataKey key = new DataKeys.DataKey(UUID.randomUUID(), AesKey.random());

    @Test
    void areUsedForAMinuteAndNoLonger() {
        recent.put("con_1", key);

        now.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(recent.get("con_1")).contains(key);
        now.incrementAndGet();
        assertThat(recent.get("con_1")).isEmpty();
    }

    @Test
    void areNotKeptAliveByBeingUsed() {
        recent.put("con_1", key);
        for (int second = 0; second < 61; second++) {
            recent.get("con_1");
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(recent.get("con_1")).isEmpty();
    }

    @Test
    void areGoneAtOnceWhereTheyAreDestroyed() {
        recent.put("con_1", key);
        recent.forget("con_1");

        assertThat(recent.get("con_1")).isEmpty();
    }
}

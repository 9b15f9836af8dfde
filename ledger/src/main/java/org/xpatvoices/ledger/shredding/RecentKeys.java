package org.xpatvoices.ledger.shredding;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.shredding.DataKeys.DataKey;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Data keys that were sealed with in the last minute; nothing is opened with them. Bounded in time,
 * so that a key destroyed elsewhere is not used for long here, and in number.
 */
@Component
class RecentKeys {
    private static final long NANOS = Duration.ofSeconds(60).toNanos();
    private static final int SIZE_MAX = 20_000;

    private final LongSupplier nanoTime;
    private final Map<String, Kept> entries =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > SIZE_MAX;
                }
            };

    @Autowired
    RecentKeys() {
        this(System::nanoTime);
    }

    RecentKeys(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized Optional<DataKey> get(String grantId) {
        var entry = entries.get(grantId);
        if (entry == null) {
            return Optional.empty();
        }
        if (nanoTime.getAsLong() - entry.sinceNanos() > NANOS) {
            entries.remove(grantId);
            return Optional.empty();
        }
        return Optional.of(entry.key());
    }

    synchronized void put(String grantId, DataKey key) {
        entries.put(grantId, new Kept(key, nanoTime.getAsLong()));
    }

    synchronized void forget(String grantId) {
        entries.remove(grantId);
    }

    private record Kept(DataKey key, long sinceNanos) {}
}

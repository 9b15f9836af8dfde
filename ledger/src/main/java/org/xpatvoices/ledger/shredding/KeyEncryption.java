package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The keys that wrap keys. They change with the epoch; what was wrapped under a closed epoch opens
 * nowhere any more.
 */
@Component
@DependsOn("restoredKeys")
class KeyEncryption {
    /** What is wrapped; each kind by a key of its own, so that none can stand in for another. */
    enum Use {
        GRANT,
        GRIEVANCE,
        PAYEE,
        FILE
    }

    private static final int ATTEMPTS = 5;

    private final VaultDatabase vault;
    private final KekEpochTable table;
    private final KekFolder folder;
    private final Map<Integer, Map<Use, AesKey>> byEpoch = new ConcurrentHashMap<>();
    private volatile int newest;

    KeyEncryption(VaultDatabase vault, KekEpochTable table, KekFolder folder) {
        this.vault = vault;
        this.table = table;
        this.folder = folder;
        this.newest = table.newest().map(KekEpochTable.Row::epoch).orElseGet(() -> open(null));
        // Better not to start than to find out at the first contribution.
        key(newest, Use.GRANT);
    }

    AesKey unwrap(WrappedKey stored, Use use) {
        return stored.unwrap(key(stored.kekEpoch(), use));
    }

    /**
     * Wraps a key and stores it. The store answers whether the epoch still took it; if it was
     * changed by somebody else in the meantime, the key is wrapped anew.
     */
    void store(UUID id, String name, AesKey key, Use use, Function<WrappedKey, Boolean> store) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int epoch = newest;
            if (store.apply(WrappedKey.of(id, name, epoch, key, key(epoch, use)))) {
                return;
            }
            lookAgain();
        }
        throw new IllegalStateException("No epoch of the vault takes a key");
    }

    AesKey key(int epoch, Use use) {
        return Objects.requireNonNull(byEpoch.computeIfAbsent(epoch, this::read).get(use));
    }

    /** Opens the epoch that was asked for under this name, once; answers its number. */
    int open(@Nullable String askedBy) {
        int opened =
                vault.run(
                        _ -> {
                            table.lockOutOthers();
                            return there(askedBy);
                        });
        newest = Math.max(newest, opened);
        return opened;
    }

    /** Forgets the keys of closed epochs and takes note of newer ones. */
    void lookAgain() {
        table.newest().ifPresent(row -> newest = row.epoch());
        table.before(newest).stream()
                .filter(KekEpochTable.Row::closed)
                .forEach(row -> byEpoch.remove(row.epoch()));
    }

    private int there(@Nullable String askedBy) {
        var known = askedBy == null ? table.newest() : table.askedBy(askedBy);
        return known.map(KekEpochTable.Row::epoch)
                .orElseGet(
                        () -> {
                            int next = table.newest().map(row -> row.epoch() + 1).orElse(1);
                            var kekId = UUID.randomUUID();
                            folder.make(kekId);
                            table.add(next, kekId, askedBy);
                            return next;
                        });
    }

    private Map<Use, AesKey> read(int epoch) {
        var row = table.find(epoch).filter(found -> !found.closed());
        if (row.isEmpty()) {
            throw new UnreadableContent("epoch " + epoch + " of the vault, which is closed,", null);
        }
        byte[] secret =
                folder.read(row.get().kekId())
                        .orElseThrow(() -> new MissingKek(epoch, folder.toString()));
        var keys = new EnumMap<Use, AesKey>(Use.class);
        for (var use : Use.values()) {
            keys.put(use, AesKey.of(Derivation.derive(secret, "vault/kek/" + use)));
        }
        return keys;
    }
}

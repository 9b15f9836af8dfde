package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data keys of grants, unwrapped when needed and remembered for a moment. */
@Component
class DataKeys {
    private final DataKeyTable table;
    private final KeyEncryption encryption;
    private final RecentKeys recent;

    DataKeys(DataKeyTable table, KeyEncryption encryption, RecentKeys recent) {
        this.table = table;
        this.encryption = encryption;
        this.recent = recent;
    }

    /** A key for every one of these grants; it is a fault to write under one that has none. */
    Map<String, DataKey> forGrants(Collection<String> grantIds) {
        var keys = new HashMap<String, DataKey>();
        for (var grantId : grantIds) {
            recent.get(grantId).ifPresent(key -> keys.put(grantId, key));
        }
        var missing = grantIds.stream().filter(id -> !keys.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            load(missing, keys);
        }
        if (!keys.keySet().containsAll(grantIds)) {
            throw new IllegalStateException("A grant to write under has no key");
        }
        return keys;
    }

    AesKey unwrap(WrappedDataKey stored) {
        return encryption.key(stored.kekEpoch()).unwrap(stored.wrapped(), stored.boundTo());
    }

    /** Only what is stored for certain is remembered: a rollback takes a fresh key with it. */
    private void load(List<String> grantIds, Map<String, DataKey> into) {
        for (var stored : table.find(grantIds)) {
            var key = new DataKey(stored.id(), unwrap(stored));
            into.put(stored.grantId(), key);
            recent.putAfterCommit(stored.grantId(), key);
        }
    }

    record DataKey(UUID id, AesKey key) {}
}

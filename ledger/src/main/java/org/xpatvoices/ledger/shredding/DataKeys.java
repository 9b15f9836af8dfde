package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

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

    /** Never from memory: what was destroyed a moment ago must not open. */
    AesKey unwrap(WrappedKey stored) {
        return encryption.unwrap(stored, Use.GRANT);
    }

    /** Destroys the key of a grant for good; doing it again changes nothing. */
    void destroy(String grantId) {
        table.destroy(grantId);
        recent.forget(grantId);
    }

    private void load(List<String> grantIds, Map<String, DataKey> into) {
        for (var stored : table.find(grantIds)) {
            var key = new DataKey(stored.id(), unwrap(stored));
            into.put(stored.name(), key);
            recent.put(stored.name(), key);
        }
    }

    record DataKey(UUID id, AesKey key) {}
}

package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data keys of grants: made when a grant is first written under, unwrapped when needed. */
@Component
class DataKeys {
    private static final int KEK_EPOCH = 1;

    private final DataKeyTable table;
    private final KeyEncryption encryption;
    private final RecentKeys recent;

    DataKeys(DataKeyTable table, KeyEncryption encryption, RecentKeys recent) {
        this.table = table;
        this.encryption = encryption;
        this.recent = recent;
    }

    Map<String, DataKey> forGrants(Collection<String> grantIds) {
        var keys = new HashMap<String, DataKey>();
        for (var grantId : grantIds) {
            recent.get(grantId).ifPresent(key -> keys.put(grantId, key));
        }
        var missing = grantIds.stream().filter(id -> !keys.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            missing.forEach(grantId -> table.keepUnlessThere(fresh(grantId)));
            load(missing, keys);
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

    private WrappedDataKey fresh(String grantId) {
        var id = UUID.randomUUID();
        var boundTo = WrappedDataKey.boundTo(id, grantId, KEK_EPOCH);
        return new WrappedDataKey(
                id, grantId, KEK_EPOCH, encryption.key(KEK_EPOCH).wrap(AesKey.random(), boundTo));
    }

    record DataKey(UUID id, AesKey key) {}
}

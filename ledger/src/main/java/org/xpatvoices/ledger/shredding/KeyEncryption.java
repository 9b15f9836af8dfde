package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that wrap keys, one per epoch, derived from the master key and stored nowhere. */
@Component
class KeyEncryption {
    private final MasterKey master;
    private final Map<Integer, AesKey> byEpoch = new ConcurrentHashMap<>();

    KeyEncryption(MasterKey master) {
        this.master = master;
    }

    AesKey key(int epoch) {
        return byEpoch.computeIfAbsent(epoch, e -> AesKey.of(master.derive("vault/kek/" + e)));
    }

    AesKey grievanceKey(int epoch) {
        return byEpoch.computeIfAbsent(
                -epoch, _ -> AesKey.of(master.derive("vault/grievance-kek/" + epoch)));
    }
}

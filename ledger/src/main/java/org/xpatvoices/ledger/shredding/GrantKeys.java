package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/**
 * Makes the data key of a grant when the grant is made. As there is one key per grant id in the
 * whole log, this is also where two workers who chose the same id find out.
 */
@Component
public class GrantKeys {
    static final int KEK_EPOCH = 1;

    private final DataKeyTable table;
    private final KeyEncryption encryption;
    private final Fingerprints fingerprints;

    GrantKeys(DataKeyTable table, KeyEncryption encryption, Fingerprints fingerprints) {
        this.table = table;
        this.encryption = encryption;
        this.fingerprints = fingerprints;
    }

    /**
     * False if the grant id belongs to another worker. Made again for the same one, nothing
     * changes.
     */
    public boolean make(String grantId, String workerId) {
        var holder = fingerprints.of(grantId, List.of(workerId));
        return table.keepUnlessThere(fresh(grantId), holder)
                || table.holderOf(grantId).filter(holder::equals).isPresent();
    }

    private WrappedDataKey fresh(String grantId) {
        var id = UUID.randomUUID();
        var boundTo = WrappedDataKey.boundTo(id, grantId, KEK_EPOCH);
        return new WrappedDataKey(
                id, grantId, KEK_EPOCH, encryption.key(KEK_EPOCH).wrap(AesKey.random(), boundTo));
    }
}

package org.xpatvoices.ledger.shredding;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.util.UUID;

/**
 * Makes the data key of a grant when the grant is made. As there is one key per grant id in the
 * whole log, this is also where two workers who chose the same id find out.
 */
@Component
public class GrantKeys {
    private final DataKeyTable table;
    private final KeyEncryption encryption;
    private final Fingerprints fingerprints;

    GrantKeys(DataKeyTable table, KeyEncryption encryption, Fingerprints fingerprints) {
        this.table = table;
        this.encryption = encryption;
        this.fingerprints = fingerprints;
    }

    /** How many of these grants still have a key. */
    @QueryHandler
    long handle(CountLivingKeys query) {
        return table.countLiving(query.grants().stream().map(GrantId::toString).toList());
    }

    /**
     * False if the grant id belongs to another worker, or did. Made again for the same one, nothing
     * changes. The key is stored for good when this returns, whatever becomes of the grant.
     */
    public boolean make(String grantId, String workerId) {
        var holder = fingerprints.of(grantId, workerId);
        encryption.store(
                UUID.randomUUID(),
                grantId,
                AesKey.random(),
                Use.GRANT,
                key -> table.keepUnlessThere(key, holder) || table.holderOf(grantId).isPresent());
        return table.holderOf(grantId).filter(holder::equals).isPresent();
    }
}

package org.xpatvoices.ledger.shredding;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

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
        var known = new AtomicReference<>(holder);
        encryption.store(
                UUID.randomUUID(),
                grantId,
                AesKey.random(),
                Use.GRANT,
                key -> {
                    if (table.keepUnlessThere(key, holder)) {
                        return true;
                    }
                    var earlier = table.holderOf(grantId);
                    earlier.ifPresent(known::set);
                    return earlier.isPresent();
                });
        return holder.equals(known.get());
    }
}

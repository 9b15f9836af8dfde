package org.xpatvoices.ledger.shredding;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The payout-side name of a worker: computed each time, stored beside no row, and not to be undone
 * without the master key.
 */
@Component
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Pseudonyms(MasterKey master) {
        this.key = new SecretKeySpec(master.derive("payee"), ALGORITHM);
    }

    public PayeeId payeeOf(WorkerId worker) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(
                    ByteBuffer.allocate(Long.BYTES * 2)
                            .putLong(worker.value().getMostSignificantBits())
                            .putLong(worker.value().getLeastSignificantBits())
                            .array());
            var digest = ByteBuffer.wrap(mac.doFinal());
            return new PayeeId(new UUID(digest.getLong(), digest.getLong()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @QueryHandler
    String handle(GetPayeeOfWorker query) {
        return payeeOf(query.workerId()).toString();
    }
}

package org.xpatvoices.ledger.shredding;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private final SecretKeySpec drawKey;

    Pseudonyms(MasterKey master) {
        this.key = new SecretKeySpec(master.derive("payee"), ALGORITHM);
        this.drawKey = new SecretKeySpec(master.derive("draw"), ALGORITHM);
    }

    public PayeeId payeeOf(WorkerId worker) {
        var digest = mac(worker, new byte[0], key);
        return new PayeeId(new UUID(digest.getLong(), digest.getLong()));
    }

    /** A number that looks drawn at random, the same for this worker and word for ever. */
    public long draw(WorkerId worker, String word) {
        return mac(worker, word.getBytes(StandardCharsets.UTF_8), drawKey).getLong();
    }

    private static ByteBuffer mac(WorkerId worker, byte[] word, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(
                    ByteBuffer.allocate(Long.BYTES * 2)
                            .putLong(worker.value().getMostSignificantBits())
                            .putLong(worker.value().getLeastSignificantBits())
                            .array());
            return ByteBuffer.wrap(mac.doFinal(word));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @QueryHandler
    String handle(GetPayeeOfWorker query) {
        return payeeOf(query.workerId()).toString();
    }
}

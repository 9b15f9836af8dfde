package org.xpatvoices.ledger.shredding;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import javax.crypto.Mac;

/**
 * The payout-side name of a worker: computed each time, stored beside no row, and not to be undone
 * without the master key.
 */
@Component
public class Pseudonyms {
    private final Mac payees;
    private final Mac draws;

    Pseudonyms(MasterKey master) {
        this.payees = Derivation.mac(master.derive("payee"));
        this.draws = Derivation.mac(master.derive("draw"));
    }

    public PayeeId payeeOf(WorkerId worker) {
        var digest = mac(worker, new byte[0], payees);
        return new PayeeId(new UUID(digest.getLong(), digest.getLong()));
    }

    /** A number that looks drawn at random, the same for this worker and word for ever. */
    public long draw(WorkerId worker, String word) {
        return mac(worker, word.getBytes(StandardCharsets.UTF_8), draws).getLong();
    }

    /** With a copy of the prepared one, which is cheaper than a new one and shared by nobody. */
    private static ByteBuffer mac(WorkerId worker, byte[] word, Mac prepared) {
        try {
            var mac = (Mac) prepared.clone();
            mac.update(
                    ByteBuffer.allocate(Long.BYTES * 2)
                            .putLong(worker.value().getMostSignificantBits())
                            .putLong(worker.value().getLeastSignificantBits())
                            .array());
            return ByteBuffer.wrap(mac.doFinal(word));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @QueryHandler
    String handle(GetPayeeOfWorker query) {
        return payeeOf(query.workerId()).toString();
    }
}

package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from the run's, so that a command that is carried out again makes no new ones.
 */
final class DerivedIds {
    private DerivedIds() {}

    static BatchId batch(PayoutRunId run, int number) {
        return new BatchId(uuid(run + "/batch/" + number));
    }

    static PayoutId payout(PayoutRunId run, String payeeId) {
        return new PayoutId(uuid(run + "/payee/" + payeeId));
    }

    private static UUID uuid(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.xpatvoices.ledger.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed checksum over everything an event says, made when it is written and checked whenever it
 * is read: a row that somebody changed in the database is never handed to anybody. (That rows were
 * neither left out nor swapped is what the transparency log shows.)
 */
final class RowSeal {
    static final int BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HEAD_BYTES = 16 + 2 + 8 + 2 + 16 + 8 + 4;

    private final Mac prototype;

    private RowSeal(byte[] key) {
        try {
            this.prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From the one secret of the process, in base64. */
    static RowSeal of(String masterKey) {
        byte[] master = Base64.getDecoder().decode(masterKey.strip());
        try {
            return new RowSeal(
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(master)
                                            .thenExpand(
                                                    "xpat-voices/event-seal"
                                                            .getBytes(StandardCharsets.UTF_8),
                                                    32)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Over the stream, its sequence, type, event id, time, metadata (with its length), payload. */
    byte[] over(
            StreamKey stream,
            long sequence,
            short type,
            UUID eventId,
            long recordedAtMillis,
            byte[] metadata,
            byte[] payload) {
        var head = ByteBuffer.allocate(HEAD_BYTES);
        head.putLong(stream.id().getMostSignificantBits())
                .putLong(stream.id().getLeastSignificantBits())
                .putShort(stream.kind())
                .putLong(sequence)
                .putShort(type)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(recordedAtMillis)
                .putInt(metadata.length);
        try {
            var mac = (Mac) prototype.clone();
            mac.update(head.array());
            mac.update(metadata);
            return Arrays.copyOf(mac.doFinal(payload), BYTES);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

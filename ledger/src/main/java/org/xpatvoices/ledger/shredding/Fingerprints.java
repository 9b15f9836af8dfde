package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells equal contents from different ones without the contents. Keyed, because answers are few
 * enough to guess, and bound to the record's id, so that two workers who said the same do not look
 * alike.
 */
@Component
public class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Fingerprints(MasterKey master) {
        this.key = new SecretKeySpec(master.derive("fingerprint"), ALGORITHM);
    }

    /** Each part counts with its length, so that no two lists of parts run together. */
    public String of(String recordId, List<String> parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            add(mac, recordId);
            parts.forEach(part -> add(mac, part));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Mac mac, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}

package org.xpatvoices.marketplace.idempotency;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.Sealer;
import org.xpatvoices.marketplace.security.Subkeys;

import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;

/**
 * Kept answers hold secrets that are told once, such as a claim card. They are sealed under a key
 * that needs the client's own Idempotency-Key as well as ours: neither a dump of the table nor the
 * master key alone opens them.
 */
@Component
class AnswerSeal {
    private final Subkeys subkeys;
    private final JsonMapper json;

    AnswerSeal(Subkeys subkeys, JsonMapper json) {
        this.subkeys = subkeys;
        this.json = json;
    }

    byte[] seal(IdempotencyKey key, byte[] row, KeptAnswer answer) {
        return sealer(key).seal(json.writeValueAsBytes(answer), row);
    }

    KeptAnswer open(IdempotencyKey key, byte[] row, byte[] sealed) {
        return json.readValue(sealer(key).open(sealed, row), KeptAnswer.class);
    }

    /**
     * What tells a request from another one with the same key. Keyed like the answers: a body may
     * be short enough to be guessed.
     */
    byte[] fingerprint(IdempotencyKey key, byte[] request) {
        return subkeys.fingerprint(
                "kept-request/" + secret(key), Base64.getEncoder().encodeToString(request));
    }

    private Sealer sealer(IdempotencyKey key) {
        return new Sealer(subkeys.aes("kept-answer/" + secret(key)));
    }

    private static String secret(IdempotencyKey key) {
        byte[] secret = IdempotentId.sha256(key.caller().clientId(), key.key());
        return Base64.getEncoder().encodeToString(secret);
    }
}

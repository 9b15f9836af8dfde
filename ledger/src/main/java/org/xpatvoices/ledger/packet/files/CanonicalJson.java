package org.xpatvoices.ledger.packet.files;

import org.erdtman.jcs.JsonCanonicalizer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON with one way to be written (RFC 8785), so that it can be hashed and signed. */
final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    static byte[] write(Map<String, ?> content) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsBytes(content)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

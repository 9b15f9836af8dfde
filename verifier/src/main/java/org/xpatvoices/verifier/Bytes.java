package org.xpatvoices.verifier;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Bytes and their texts, in one form only: what could be written in two ways is refused. */
final class Bytes {
    private Bytes() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] concat(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] u64(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static byte[] base64(String text) throws Rejected {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below, like base64 that has a second spelling.
        }
        throw new Rejected("not canonical base64: " + shown(text));
    }

    static byte[] base64(String text, int length) throws Rejected {
        byte[] bytes = base64(text);
        if (bytes.length != length) {
            throw new Rejected("%d bytes where %d belong".formatted(bytes.length, length));
        }
        return bytes;
    }

    /** Without padding, as in RFC 7515. */
    static byte[] base64url(String text) throws Rejected {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below, like base64url that has a second spelling.
        }
        throw new Rejected("not canonical base64url: " + shown(text));
    }

    static byte[] hex(String text, int length) throws Rejected {
        if (!text.matches("[0-9a-f]{%d}".formatted(length * 2))) {
            throw new Rejected("not %d bytes in lower-case hex: %s".formatted(length, shown(text)));
        }
        return HexFormat.of().parseHex(text);
    }

    /** A number without sign and leading zeros that a signed 64-bit integer holds. */
    static long decimal(String text) throws Rejected {
        if (text.matches("0|[1-9][0-9]{0,18}")) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException _) {
                // Told below: beyond 64 bits.
            }
        }
        throw new Rejected("not a canonical number: " + shown(text));
    }

    static String text(byte[] bytes) throws Rejected {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException _) {
            throw new Rejected("not UTF-8");
        }
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

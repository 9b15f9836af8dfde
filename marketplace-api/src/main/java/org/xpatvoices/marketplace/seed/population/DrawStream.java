package org.xpatvoices.marketplace.seed.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Draws that depend on nothing but seed, stream name and index: the first 53 bits of
 * SHA-256("xv1|seed|stream|index"). No order, thread or library generator can change them.
 */
final class DrawStream {

    private static final ThreadLocal<MessageDigest> SHA_256 =
            ThreadLocal.withInitial(DrawStream::sha256);
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private final byte[] prefix;

    DrawStream(long seed, String name) {
        prefix = ("xv1|" + seed + "|" + name + "|").getBytes(StandardCharsets.US_ASCII);
    }

    /** Uniform on [0, 1). */
    double uniform(long index) {
        return (first64(digest(index), 0) >>> 11) * TWO_TO_MINUS_53;
    }

    double between(long index, double low, double high) {
        return low + (high - low) * uniform(index);
    }

    boolean chance(long index, double probability) {
        return uniform(index) < probability;
    }

    /** Standard normal. The half step keeps a uniform of zero away from minus infinity. */
    double normal(long index) {
        return NormalQuantile.of(uniform(index) + TWO_TO_MINUS_53 / 2);
    }

    /** A position in a list of whole-number weights. */
    int pick(long index, int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = (int) (uniform(index) * total);
        int position = 0;
        while (left >= weights[position]) {
            left -= weights[position];
            position++;
        }
        return position;
    }

    <T> T pick(long index, Weighted<T> choices) {
        return choices.value(pick(index, choices.weights()));
    }

    /** 32 hex digits, for references that say nothing. */
    String reference(long index) {
        byte[] digest = digest(index);
        return hex(first64(digest, 0)) + hex(first64(digest, 8));
    }

    /** A UUID of version 8, the version for values made by the application's own rule. */
    UUID uuid(long index) {
        byte[] digest = digest(index);
        return new UUID(
                first64(digest, 0) & 0xFFFFFFFFFFFF0FFFL | 0x8000L,
                first64(digest, 8) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private byte[] digest(long index) {
        MessageDigest sha = SHA_256.get();
        sha.update(prefix);
        return sha.digest(Long.toString(index).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static long first64(byte[] bytes, int from) {
        long bits = 0;
        for (int at = from; at < from + 8; at++) {
            bits = bits << 8 | bytes[at] & 0xFF;
        }
        return bits;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

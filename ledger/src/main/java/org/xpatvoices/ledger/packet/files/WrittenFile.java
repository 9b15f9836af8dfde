package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.contracts.packet.PacketFile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a packet with its content; {@code rows} is 0 for files that describe others.
 *
 * @param sha256 the digest of the content, in hexadecimal
 */
public record WrittenFile(String path, byte[] content, long rows, String sha256) {
    public WrittenFile(String path, byte[] content, long rows) {
        this(path, content, rows, digest(content));
    }

    public PacketFile describe() {
        return new PacketFile(path, content.length, rows, sha256);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

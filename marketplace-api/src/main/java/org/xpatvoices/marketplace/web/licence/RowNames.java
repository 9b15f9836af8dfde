package org.xpatvoices.marketplace.web.licence;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.Subkeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.function.Function;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * A trace of who held what: names for the rows of one licence, which no other licence gives. Each
 * name is its row and its packet, encrypted as one block under a key of the licence; whoever has
 * the key can tell from any single name that turns up somewhere which licence it was handed out
 * under. They keep nobody from joining: rows and their numbers are the same for all who license a
 * packet, and so each name of one buyer stands beside a name of the other.
 */
@Component
class RowNames {
    private static final int BLOCK = 16;
    private static final int ROW = Integer.BYTES;

    private final Function<String, SecretKey> keys;

    @Autowired
    RowNames(Subkeys subkeys) {
        this(licenceId -> subkeys.aes("licence-rows/" + licenceId));
    }

    RowNames(Function<String, SecretKey> keys) {
        this.keys = keys;
    }

    /** A table of row numbers, counted from 1 as in the files of the packet, and their names. */
    byte[] table(String licenceId, String packetId, long rows) {
        Cipher block = block(Cipher.ENCRYPT_MODE, licenceId);
        byte[] packet = digest(packetId);
        var text = new StringBuilder("row,pseudonym\r\n");
        for (int row = 1; row <= rows; row++) {
            byte[] clear = ByteBuffer.allocate(BLOCK).putInt(row).put(packet).array();
            text.append(row).append(',').append(hex(run(block, clear))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The row that a name stands for under this licence; empty if it is none of its names. */
    OptionalInt rowOf(String licenceId, String packetId, String name) {
        if (!name.matches("[0-9a-f]{32}")) {
            return OptionalInt.empty();
        }
        Cipher block = block(Cipher.DECRYPT_MODE, licenceId);
        byte[] clear = run(block, HexFormat.of().parseHex(name));
        boolean own = Arrays.equals(Arrays.copyOfRange(clear, ROW, BLOCK), digest(packetId));
        return own ? OptionalInt.of(ByteBuffer.wrap(clear).getInt()) : OptionalInt.empty();
    }

    /**
     * One block, never two alike: no mode of operation is needed, and the size stays that of one.
     */
    private Cipher block(int direction, String licenceId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(direction, keys.apply(licenceId));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] run(Cipher block, byte[] bytes) {
        try {
            return block.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(String packetId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(packetId.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(digest, BLOCK - ROW);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] name) {
        return HexFormat.of().formatHex(name);
    }
}

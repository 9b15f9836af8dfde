package org.xpatvoices.ledger.packet.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The terms under which a packet is handed out. Their text is a file of the packet: it goes where
 * the rows go, and the digests that were signed hold it as well.
 *
 * @param text a page of HTML
 */
public record PacketLicence(String title, String text) {
    public static final String PATH = "licence.html";

    private static final String VERSION_1 = "/static/licences/packet-1.0.html";

    /** The first version, which the platform also shows as a page; it never changes. */
    public static PacketLicence version1() {
        try (InputStream in = PacketLicence.class.getResourceAsStream(VERSION_1)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + VERSION_1);
            }
            return new PacketLicence(
                    "Packet licence 1.0", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WrittenFile file() {
        return new WrittenFile(PATH, text.getBytes(StandardCharsets.UTF_8), 0);
    }
}

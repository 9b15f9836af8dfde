package org.xpatvoices.ledger.packet.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the gate has to know of a packet.
 *
 * @param form the contribution form, with its version
 * @param l different answers that its classes must hold
 * @param listsVersion of the code lists that its labels come from
 */
public record GateOrder(
        String packetId,
        String productId,
        String form,
        List<String> quasi,
        List<String> sensitive,
        List<String> plain,
        String listsVersion,
        List<String> purposes,
        long epochNumber,
        int l,
        Instant at) {
    public GateOrder {
        quasi = List.copyOf(quasi);
        sensitive = List.copyOf(sensitive);
        plain = List.copyOf(plain);
        purposes = purposes.stream().sorted().toList();
    }

    /** The columns in which its rows can be compared with those of another packet. */
    List<String> answerColumns() {
        return Stream.concat(sensitive.stream(), plain.stream()).sorted().toList();
    }

    /** The sensitive columns, each with the version of the lists that its labels come from. */
    public List<String> answered() {
        return sensitive.stream().map(one -> Families.labelled(one, listsVersion)).toList();
    }

    /** Equal for packets that can show a class in the same way: same form, columns and lists. */
    String shape() {
        String text =
                String.join(
                        "\n",
                        form,
                        listsVersion,
                        sorted(quasi),
                        String.join(",", sensitive),
                        sorted(plain));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String sorted(List<String> columns) {
        return String.join(",", columns.stream().sorted().toList());
    }
}

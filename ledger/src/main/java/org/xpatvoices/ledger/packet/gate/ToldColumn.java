package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;

import java.util.List;
import java.util.Set;

/**
 * Names for what a packet told in a column, as in {@code pkt_1^3/basicWage@hierarchies@1}: two
 * packets may tell one column differently, and each promised so many different answers.
 */
final class ToldColumn {
    private static final String IN = "/";
    private static final String PROMISED = "^";

    private ToldColumn() {}

    /**
     * @param l different answers that the packet's classes hold
     * @param labelled a column with the version of its lists
     */
    static String in(String packetId, int l, String labelled) {
        return packetId + PROMISED + l + IN + labelled;
    }

    /** The packet that told it; an empty text if that was not noted. */
    static String packetOf(String told) {
        return told.substring(0, Math.max(0, told.indexOf(PROMISED)));
    }

    /** Different answers that were promised; as few as any packet may if that was not noted. */
    static int promisedIn(String told) {
        int from = told.indexOf(PROMISED) + 1;
        return from == 0
                ? PrivacyModel.FLOORS.l()
                : Integer.parseInt(told.substring(from, told.indexOf(IN)));
    }

    /** The column with the version of its lists. */
    static String columnOf(String told) {
        return told.substring(told.indexOf(IN) + 1);
    }

    /** The columns that a packet told, in their order. */
    static List<String> of(String packetId, Set<String> told) {
        return told.stream().filter(one -> packetOf(one).equals(packetId)).sorted().toList();
    }
}

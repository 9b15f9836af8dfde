package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.PacketHeader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What packet is wanted: its header, its columns by role, and the model it must fulfil.
 *
 * @param tellingPercentMax for how many of 100 rows generalised and plain columns may leave a
 *     single answer of a sensitive column
 * @param admitted how many records there must be, counted by somebody else than who brings them;
 *     empty where nobody counts
 */
public record PressOrder(
        PacketHeader header,
        List<String> quasi,
        List<String> sensitive,
        List<String> plain,
        PrivacyModel model,
        int tellingPercentMax,
        OptionalInt admitted) {
    /** The share that asks nothing. */
    public static final int TELLING_WHATEVER = 100;

    public PressOrder {
        quasi = List.copyOf(quasi);
        sensitive = List.copyOf(sensitive);
        plain = List.copyOf(plain);
    }

    /** Plain columns may give away whatever they do. */
    public PressOrder(
            PacketHeader header,
            List<String> quasi,
            List<String> sensitive,
            List<String> plain,
            PrivacyModel model) {
        this(header, quasi, sensitive, plain, model, TELLING_WHATEVER);
    }

    /** Nobody counts the records beside who brings them. */
    public PressOrder(
            PacketHeader header,
            List<String> quasi,
            List<String> sensitive,
            List<String> plain,
            PrivacyModel model,
            int tellingPercentMax) {
        this(header, quasi, sensitive, plain, model, tellingPercentMax, OptionalInt.empty());
    }

    /** The same, where so many records are to be expected. */
    public PressOrder admitting(int records) {
        return new PressOrder(
                header, quasi, sensitive, plain, model, tellingPercentMax, OptionalInt.of(records));
    }

    /** The order of the columns, in records as in the packet. */
    public List<String> columns() {
        var columns = new ArrayList<>(quasi);
        columns.addAll(sensitive);
        columns.addAll(plain);
        return List.copyOf(columns);
    }
}

package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.PacketHeader;

import java.util.ArrayList;
import java.util.List;

/** What packet is wanted: its header, its columns by role, and the model it must fulfil. */
public record PressOrder(
        PacketHeader header,
        List<String> quasi,
        List<String> sensitive,
        List<String> plain,
        PrivacyModel model) {
    public PressOrder {
        quasi = List.copyOf(quasi);
        sensitive = List.copyOf(sensitive);
        plain = List.copyOf(plain);
    }

    /** The order of the columns, in records as in the packet. */
    public List<String> columns() {
        var columns = new ArrayList<>(quasi);
        columns.addAll(sensitive);
        columns.addAll(plain);
        return List.copyOf(columns);
    }
}

package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.files.ConsentCount;

import java.util.List;

/** Says on which consents the delivered rows rest, once it is known which rows are delivered. */
@FunctionalInterface
public interface ConsentStatement {
    /** For packets that are made of no consents: where only the files are looked at. */
    ConsentStatement NONE = rowOfRecord -> List.of();

    /**
     * @param rowOfRecord per record its row in the packet from 1 on, 0 if suppressed
     */
    List<ConsentCount> of(int[] rowOfRecord);
}

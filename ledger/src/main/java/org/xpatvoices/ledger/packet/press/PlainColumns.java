package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SinglingCensus;

import java.util.Optional;
import java.util.Set;

/** Refuses a packet whose plain columns give away more than its product allows. */
final class PlainColumns {
    private PlainColumns() {}

    /** How much it is stays unsaid: reasons can be asked for again and again. */
    static Optional<String> reasonAgainst(PressOrder order, PacketTable table, SingledOut found) {
        return found.tellingPercent() <= order.tellingPercentMax()
                ? Optional.empty()
                : Optional.of(
                        "for more than %d of 100 rows the generalised and plain columns leave a single sensitive answer; it would pass without %s"
                                .formatted(
                                        order.tellingPercentMax(), whatToLeaveOut(order, table)));
    }

    private static String whatToLeaveOut(PressOrder order, PacketTable table) {
        return order.plain().stream()
                .filter(
                        name ->
                                SinglingCensus.without(Set.of(name), table).tellingPercent()
                                        <= order.tellingPercentMax())
                .findFirst()
                .orElse("plain columns");
    }
}

package org.xpatvoices.ledger.packet;

import org.xpatvoices.contracts.packet.PacketRequested;

/** Where a packet is in its life: each state holds what is known then and nothing else. */
sealed interface PacketLife {
    /** Nothing happened yet. */
    record Unknown() implements PacketLife {}

    /** Something happened, and it began with a request. */
    sealed interface Begun extends PacketLife {
        PacketRequested request();
    }

    record Requested(PacketRequested request) implements Begun {}

    record Sealed(PacketRequested request, PacketOnSale facts) implements Begun {}

    record Refused(PacketRequested request) implements Begun {}

    record Closed(PacketRequested request) implements Begun {}
}

package org.xpatvoices.ledger.packet;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.aggregate.Held;

import java.util.Optional;

/** What other decisions may ask about packets, within their own unit of work. */
@Component
public class Packets {
    private final Repository<Packet> repository;

    Packets(Repository<Packet> repository) {
        this.repository = repository;
    }

    /** The packet if it is on sale at this moment of the log; refuses an unknown one. */
    public Optional<PacketOnSale> onSale(PacketId id) {
        return Held.of(repository, id, Packet::new).invoke(packet -> packet.onSale(id));
    }
}

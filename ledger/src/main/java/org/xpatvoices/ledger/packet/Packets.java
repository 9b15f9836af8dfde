package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.refusal.Refused;

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
        try {
            return repository.load(id.toString()).invoke(Packet::onSale);
        } catch (AggregateNotFoundException absent) {
            throw new Refused(PACKET_MUST_EXIST, "No packet " + id + ".");
        }
    }
}

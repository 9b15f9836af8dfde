package org.xpatvoices.ledger.packet;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.ledger.aggregate.Held;

/**
 * Brings a product's terms and the epoch to a new packet: aggregates never look at each other, so
 * this handler asks one and tells the other.
 */
@Component
class PacketRequests {
    private final Repository<Product> products;
    private final Repository<Packet> packets;
    private final Epochs epochs;

    PacketRequests(Repository<Product> products, Repository<Packet> packets, Epochs epochs) {
        this.products = products;
        this.packets = packets;
        this.epochs = epochs;
    }

    @CommandHandler
    void decide(RequestPacket command) {
        var packet = Held.of(packets, command.packetId(), Packet::new);
        if (packet.invoke(known -> known.alreadyDecided(command))) {
            return;
        }
        ProductTerms terms = termsOf(command.productId());
        Epoch epoch = epochs.at(command.requestedAt());
        packet.execute(requested -> requested.decide(command, terms, epoch));
    }

    private ProductTerms termsOf(ProductId id) {
        return Held.of(products, id, Product::new).invoke(product -> product.termsForPacket(id));
    }
}

package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.ONLY_A_SEALED_PACKET_CAN_BE_CLOSED;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.REFUSED_PACKET_CANNOT_CHANGE;
import static org.xpatvoices.contracts.refusal.PacketRule.REFUSED_PACKET_NEEDS_A_REASON;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_CANNOT_CHANGE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRefused;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Optional;

/** One release of a product: requested, then sealed for good or refused; later perhaps closed. */
@Aggregate(cache = "aggregateCache")
class Packet {
    @AggregateIdentifier private PacketId packetId;
    private PacketLife life = new PacketLife.Unknown();

    /** The product's terms come from its own aggregate; see {@link PacketRequests}. */
    void decide(RequestPacket command, ProductTerms terms, Epoch epoch) {
        var request =
                new PacketRequested(
                        command.packetId().toString(),
                        command.productId().toString(),
                        epoch.name(),
                        epoch.number(),
                        epoch.beganAt(),
                        terms,
                        command.requestedBy(),
                        command.requestedAt());
        if (!(life instanceof PacketLife.Unknown)) {
            throw new Refused(
                    PACKET_ID_IS_ALREADY_TAKEN, command.packetId() + " was requested before.");
        }
        AggregateLifecycle.apply(request);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SealPacket command) {
        PacketRequested request = openRequest(command.packetId());
        Sealing.events(request, command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RefusePacket command) {
        PacketRequested request = openRequest(command.packetId());
        if (command.reasons().isEmpty()) {
            throw new Refused(REFUSED_PACKET_NEEDS_A_REASON, "No reason was given.");
        }
        AggregateLifecycle.apply(
                new PacketRefused(
                        request.packetId(),
                        request.productId(),
                        command.cutOffPosition(),
                        command.reasons(),
                        command.refusedAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClosePacket command) {
        switch (life) {
            case PacketLife.Sealed _ ->
                    AggregateLifecycle.apply(
                            new PacketClosed(
                                    command.packetId().toString(),
                                    command.reason(),
                                    command.closedAt(),
                                    command.closedBy()));
            case PacketLife.Closed _ -> {}
            case PacketLife.Unknown() -> throw unknown(command.packetId());
            case PacketLife.Requested _, PacketLife.Refused _ ->
                    throw new Refused(
                            ONLY_A_SEALED_PACKET_CAN_BE_CLOSED,
                            command.packetId() + " is not sealed.");
        }
    }

    /** The packet as a sale sees it; nothing if it is not, or no longer, on sale. */
    Optional<PacketOnSale> onSale(PacketId id) {
        return switch (life) {
            case PacketLife.Unknown() -> throw unknown(id);
            case PacketLife.Sealed(_, PacketOnSale facts) -> Optional.of(facts);
            case PacketLife.Begun _ -> Optional.empty();
        };
    }

    /**
     * Whether this request was decided before, in whichever epoch: asked again it changes nothing.
     */
    boolean alreadyDecided(RequestPacket command) {
        return life instanceof PacketLife.Begun begun && repeats(begun.request(), command);
    }

    private static boolean repeats(PacketRequested request, RequestPacket command) {
        return request.productId().equals(command.productId().toString())
                && request.requestedBy().equals(command.requestedBy());
    }

    @EventSourcingHandler
    void evolve(PacketRequested event) {
        packetId = PacketId.of(event.packetId());
        life = new PacketLife.Requested(event);
    }

    @EventSourcingHandler
    void evolve(PacketSealed event) {
        PacketRequested request = begun();
        life = new PacketLife.Sealed(request, PacketOnSale.of(request, event));
    }

    @EventSourcingHandler
    void evolve(PacketRefused event) {
        life = new PacketLife.Refused(begun());
    }

    @EventSourcingHandler
    void evolve(PacketClosed event) {
        life = new PacketLife.Closed(begun());
    }

    private PacketRequested openRequest(PacketId id) {
        return switch (life) {
            case PacketLife.Requested(PacketRequested request) -> request;
            case PacketLife.Unknown() -> throw unknown(id);
            case PacketLife.Sealed _, PacketLife.Closed _ ->
                    throw new Refused(SEALED_PACKET_CANNOT_CHANGE, id + " is sealed.");
            case PacketLife.Refused _ ->
                    throw new Refused(REFUSED_PACKET_CANNOT_CHANGE, id + " was refused.");
        };
    }

    private PacketRequested begun() {
        if (life instanceof PacketLife.Begun begun) {
            return begun.request();
        }
        throw new AssertionError("the first event of a packet is its request");
    }

    private static Refused unknown(PacketId id) {
        return new Refused(PACKET_MUST_EXIST, "No packet " + id + " was requested.");
    }
}

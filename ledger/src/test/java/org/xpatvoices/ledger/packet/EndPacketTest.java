package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.ONLY_A_SEALED_PACKET_CAN_BE_CLOSED;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.REFUSED_PACKET_NEEDS_A_REASON;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_CANNOT_CHANGE;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.packet.PacketStory.NOW;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;
import static org.xpatvoices.ledger.packet.PacketStory.PRODUCT;
import static org.xpatvoices.ledger.packet.PacketStory.requested;
import static org.xpatvoices.ledger.packet.PacketStory.sealed;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRefused;
import org.xpatvoices.contracts.packet.RefusePacket;

import java.util.List;

class EndPacketTest {
    private final AggregateTestFixture<Packet> packet = new AggregateTestFixture<>(Packet.class);

    @Test
    void recordsWhyThereIsNoPacket() {
        packet.given(requested())
                .when(new RefusePacket(PACKET, 42, List.of("too few workers"), NOW))
                .expectEvents(refused());
    }

    @Test
    void refusesARefusalWithoutAReason() {
        packet.given(requested())
                .when(new RefusePacket(PACKET, 42, List.of(), NOW))
                .expectException(refusedBy(REFUSED_PACKET_NEEDS_A_REASON))
                .expectNoEvents();
    }

    @Test
    void refusesToRefuseASealedPacket() {
        packet.given(requested(), sealed())
                .when(new RefusePacket(PACKET, 42, List.of("late"), NOW))
                .expectException(refusedBy(SEALED_PACKET_CANNOT_CHANGE));
    }

    @Test
    void closesASealedPacketOnce() {
        packet.given(requested(), sealed()).when(close()).expectEvents(closed());
        new AggregateTestFixture<>(Packet.class)
                .given(requested(), sealed(), closed())
                .when(close())
                .expectNoEvents();
    }

    @Test
    void saysWhoTookAPacketOffSale() {
        packet.given(requested(), sealed())
                .when(new ClosePacket(PACKET, "a complaint", "ops_maker", NOW))
                .expectEvents(new PacketClosed(PACKET.toString(), "a complaint", NOW, "ops_maker"));
    }

    @Test
    void refusesToCloseWhatIsNotOnSale() {
        packet.given(requested())
                .when(close())
                .expectException(refusedBy(ONLY_A_SEALED_PACKET_CAN_BE_CLOSED));
        new AggregateTestFixture<>(Packet.class)
                .given(requested(), refused())
                .when(close())
                .expectException(refusedBy(ONLY_A_SEALED_PACKET_CAN_BE_CLOSED));
        new AggregateTestFixture<>(Packet.class)
                .givenNoPriorActivity()
                .when(close())
                .expectException(refusedBy(PACKET_MUST_EXIST));
    }

    private static ClosePacket close() {
        return new ClosePacket(PACKET, "a consent was withdrawn", null, NOW);
    }

    static PacketClosed closed() {
        return new PacketClosed(PACKET.toString(), "a consent was withdrawn", NOW);
    }

    static PacketRefused refused() {
        return new PacketRefused(
                PACKET.toString(), PRODUCT.toString(), 42, List.of("too few workers"), NOW);
    }
}

package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.ledger.packet.PacketMemberRegister;

import java.time.Instant;

/**
 * Takes packets off sale as soon as a grant they rest on ends. A packet that was being assembled
 * meanwhile is closed right after its sealing, so it is never sold either. Closing twice changes
 * nothing.
 */
@Component
@ProcessingGroup(PacketMemberRegister.GROUP)
@DisallowReplay
class WhenConsentWithdrawnThenClosePackets {
    private static final String REASON = "a consent that the packet rests on was withdrawn";

    private final PacketMemberRegister members;
    private final CommandGateway gateway;

    WhenConsentWithdrawnThenClosePackets(PacketMemberRegister members, CommandGateway gateway) {
        this.members = members;
        this.gateway = gateway;
    }

    @EventHandler
    void react(ConsentWithdrawn event) {
        for (PacketId packetId : members.onSaleRestingOn(event.grantId())) {
            close(packetId, event.withdrawnAt());
        }
    }

    @EventHandler
    void react(PacketSealed event) {
        PacketId packetId = PacketId.of(event.packetId());
        if (members.restsOnWithdrawnGrant(packetId)) {
            close(packetId, event.sealedAt());
        }
    }

    private void close(PacketId packetId, Instant at) {
        gateway.sendAndWait(new ClosePacket(packetId, REASON, null, at));
    }
}

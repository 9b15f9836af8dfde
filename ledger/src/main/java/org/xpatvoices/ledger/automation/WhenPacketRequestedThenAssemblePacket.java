package org.xpatvoices.ledger.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.ledger.packet.assemble.AssemblyOrder;
import org.xpatvoices.ledger.packet.assemble.AssemblyRegister;

/**
 * Puts a requested packet on the list of work and leaves the work to {@link AssemblyLine}: an
 * assembly takes seconds, and a processor that takes seconds loses its claim. The list is written
 * in the transaction that moves the processor on, so a crash loses no request.
 */
@Component
@ProcessingGroup("ledger.packet-assembly")
@DisallowReplay
class WhenPacketRequestedThenAssemblePacket {
    private final AssemblyRegister list;
    private final AssemblyLine line;

    WhenPacketRequestedThenAssemblePacket(AssemblyRegister list, AssemblyLine line) {
        this.list = list;
        this.line = line;
    }

    @EventHandler
    void react(PacketRequested event, TrackingToken token) {
        list.enqueue(new AssemblyOrder(event, token.position().orElseThrow()));
        CurrentUnitOfWork.get().afterCommit(_ -> line.wake());
    }
}

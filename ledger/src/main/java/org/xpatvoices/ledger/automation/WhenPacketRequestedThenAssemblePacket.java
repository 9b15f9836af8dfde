package org.xpatvoices.ledger.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.ledger.packet.assemble.AssemblyOrder;
import org.xpatvoices.ledger.packet.assemble.AssemblyRegister;

import java.time.Instant;

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
    private final EventStore log;

    WhenPacketRequestedThenAssemblePacket(
            AssemblyRegister list, AssemblyLine line, EventStore log) {
        this.list = list;
        this.log = log;
        this.line = line;
    }

    @EventHandler
    void react(PacketRequested event, TrackingToken token) {
        long cutOff = lastPositionBefore(event.cutOffAt());
        list.enqueue(new AssemblyOrder(event, cutOff, token.position().orElseThrow()));
        CurrentUnitOfWork.get().afterCommit(_ -> line.wake());
    }

    private long lastPositionBefore(Instant cutOffAt) {
        return log.createTokenAt(cutOffAt).position().orElse(0);
    }
}

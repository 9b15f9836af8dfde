package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.PacketRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.packet.assemble.AssemblyOrder;
import org.xpatvoices.ledger.packet.assemble.AssemblyRegister;
import org.xpatvoices.ledger.packet.assemble.PacketMaking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Assembles one packet: its files and members first, then its sealing, then the note that it is
 * done. After a crash anywhere in between the next attempt goes on from there; whoever comes second
 * finds it done.
 */
@Component
class AssemblyStep {
    private static final Logger LOG = LoggerFactory.getLogger(AssemblyStep.class);
    private static final int ATTEMPTS_MAX = 10;
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final AssemblyRegister list;
    private final PacketMaking making;
    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final Clock clock;

    AssemblyStep(
            AssemblyRegister list,
            PacketMaking making,
            CommandGateway gateway,
            TransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this.list = list;
        this.making = making;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Never throws for what is wrong with this packet: the others must get their turn. Answers
     * whether it was to be had, or in other hands.
     */
    boolean take(AssemblyOrder order) {
        try {
            var command = transactions.fetchInTransaction(() -> prepare(order));
            command.ifPresent(said -> decide(order, said));
            return command.isPresent();
        } catch (Refused refused) {
            giveUp(order, refused);
        } catch (TryAgain away) {
            list.postpone(order.packetId(), now().plus(SHORT_WAIT));
        } catch (RuntimeException fault) {
            tryLater(order, fault);
        }
        return true;
    }

    /**
     * Files and members are committed before the sealing is sent, together with its very words: a
     * repetition after a crash seals what is kept, and nothing else. Empty if in other hands.
     */
    private Optional<Object> prepare(AssemblyOrder order) {
        if (!list.claim(order.packetId())) {
            return Optional.empty();
        }
        var prepared = list.prepared(order.packetId());
        if (prepared.isPresent()) {
            return Optional.of(prepared.get());
        }
        return Optional.of(making.make(order, now()));
    }

    private void decide(AssemblyOrder order, Object command) {
        gateway.sendAndWait(command);
        list.finish(order.packetId());
        LOG.info(
                "Packet {} is {}",
                order.packetId(),
                command instanceof SealPacket ? "sealed" : "refused");
    }

    private void giveUp(AssemblyOrder order, Refused refused) {
        switch (refused.rule()) {
            case PacketRule.SEALED_PACKET_CANNOT_CHANGE, PacketRule.PACKET_MUST_EXIST ->
                    list.finish(order.packetId());
            case PacketRule.REFUSED_PACKET_CANNOT_CHANGE -> discard(order);
            default -> refuse(order, refused.rule().cause() + " " + refused.getMessage());
        }
    }

    /** Says where it broke and not why: the message of a fault may repeat what was read. */
    private void tryLater(AssemblyOrder order, RuntimeException fault) {
        int failures = list.failed(order.packetId());
        LOG.warn(
                "Packet {} could not be assembled, attempt {}: {} at {}",
                order.packetId(),
                failures,
                fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0]);
        if (failures < ATTEMPTS_MAX) {
            Duration wait = Duration.ofSeconds(1L << failures);
            list.postpone(
                    order.packetId(),
                    now().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
        } else {
            refuse(
                    order,
                    "The assembly failed %d times with %s. Nothing was released; request the packet again once the fault is mended."
                            .formatted(failures, fault.getClass().getSimpleName()));
        }
    }

    private void refuse(AssemblyOrder order, String reason) {
        gateway.sendAndWait(
                new RefusePacket(order.packetId(), order.cutOffPosition(), List.of(reason), now()));
        discard(order);
    }

    private void discard(AssemblyOrder order) {
        transactions.executeInTransaction(
                () -> {
                    list.discard(order.packetId());
                    list.finish(order.packetId());
                });
    }

    private Instant now() {
        return clock.instant();
    }
}

package org.xpatvoices.ledger.automation;

import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.REFUSED_PACKET_CANNOT_CHANGE;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_CANNOT_CHANGE;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.ledger.packet.assemble.Assembled;
import org.xpatvoices.ledger.packet.assemble.AssemblyOrder;
import org.xpatvoices.ledger.packet.assemble.AssemblyRegister;
import org.xpatvoices.ledger.packet.assemble.PacketAssembly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assembles one packet in one transaction: its files, its members, its sealing and the note that it
 * is done become true together or not at all. Whoever comes second finds it done.
 */
@Component
class AssemblyStep {
    private static final Logger LOG = LoggerFactory.getLogger(AssemblyStep.class);
    private static final int ATTEMPTS_MAX = 10;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Set<Rule> DECIDED_BEFORE =
            Set.of(SEALED_PACKET_CANNOT_CHANGE, REFUSED_PACKET_CANNOT_CHANGE, PACKET_MUST_EXIST);

    private final AssemblyRegister list;
    private final PacketAssembly assembly;
    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final Clock clock;

    AssemblyStep(
            AssemblyRegister list,
            PacketAssembly assembly,
            CommandGateway gateway,
            TransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this.list = list;
        this.assembly = assembly;
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
            return together(order, () -> assemble(order));
        } catch (Refused refused) {
            return together(order, () -> giveUp(order, refused));
        } catch (RuntimeException fault) {
            return together(order, () -> tryLater(order, fault));
        }
    }

    private void assemble(AssemblyOrder order) {
        Assembled assembled = assembly.assemble(order, now());
        switch (assembled) {
            case Assembled.Made made -> {
                list.keep(order.packetId(), made);
                gateway.sendAndWait(made.seal());
            }
            case Assembled.Impossible impossible -> gateway.sendAndWait(impossible.refusal());
        }
        list.finish(order.packetId(), assembled.leftOut());
        LOG.info(
                "Packet {} is {}, records left out: {}",
                order.packetId(),
                assembled instanceof Assembled.Made ? "sealed" : "refused",
                assembled.leftOut());
    }

    private void giveUp(AssemblyOrder order, Refused refused) {
        if (!DECIDED_BEFORE.contains(refused.rule())) {
            refuse(order, refused.rule().cause() + " " + refused.getMessage());
        }
        list.finish(order.packetId(), Map.of());
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
            list.finish(order.packetId(), Map.of());
        }
    }

    private void refuse(AssemblyOrder order, String reason) {
        gateway.sendAndWait(
                new RefusePacket(order.packetId(), order.cutOffPosition(), List.of(reason), now()));
    }

    private boolean together(AssemblyOrder order, Runnable work) {
        var step = DefaultUnitOfWork.startAndGet(new GenericMessage<>(order.packetId()));
        step.attachTransaction(transactions);
        var result =
                step.executeWithResult(
                        () -> {
                            boolean mine = list.claim(order.packetId());
                            if (mine) {
                                work.run();
                            }
                            return mine;
                        });
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private Instant now() {
        return clock.instant();
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure);
    }
}

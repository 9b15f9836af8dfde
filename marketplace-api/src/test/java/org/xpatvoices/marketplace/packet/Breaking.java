package org.xpatvoices.marketplace.packet;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.xpatvoices.contracts.packet.SealPacket;

import java.util.concurrent.atomic.AtomicInteger;

/** Fails a number of sealings, at the moment when files and members are written. */
final class Breaking implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final AtomicInteger left;

    Breaking(int times) {
        this.left = new AtomicInteger(times);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> handling, InterceptorChain chain)
            throws Exception {
        if (handling.getMessage().getPayload() instanceof SealPacket
                && left.getAndDecrement() > 0) {
            throw new IllegalStateException("broken on purpose");
        }
        return chain.proceed();
    }
}

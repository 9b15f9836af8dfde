package org.xpatvoices.payouts.wiring;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.payouts.copy.Early;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the shares of a batch of events on another core while its first events are handled. A
 * thousand shares take longer to read than to book.
 */
final class PayloadsAhead implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String RESOURCE = PayloadsAhead.class.getName();

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        if (work instanceof BatchingUnitOfWork<?> batch) {
            Map<String, Early<?>> ahead =
                    work.getOrComputeResource(RESOURCE, _ -> begun(batch.getMessages()));
            var own = ahead.remove(work.getMessage().getIdentifier());
            if (own != null) {
                own.get();
            }
        }
        return chain.proceed();
    }

    /** One after the other in their order, by one thread, that the handling one may overtake. */
    private static Map<String, Early<?>> begun(List<? extends Message<?>> messages) {
        Map<String, Early<?>> ahead = new LinkedHashMap<>();
        for (Message<?> message : messages) {
            if (message.getPayloadType() == SharesAllocated.class) {
                ahead.put(message.getIdentifier(), Early.of(false, message::getPayload));
            }
        }
        if (ahead.size() > 1) {
            var all = List.copyOf(ahead.values());
            Thread.ofVirtual().name("payloads-ahead").start(() -> all.forEach(Early::begin));
        }
        return ahead;
    }
}

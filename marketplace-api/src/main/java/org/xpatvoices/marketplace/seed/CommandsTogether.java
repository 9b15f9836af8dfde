package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Sends commands as one step: their events are appended together, or none of them. One sync to disk
 * then serves hundreds of events, and whatever a kill cut off was never begun.
 */
@Component
@Profile("demo")
class CommandsTogether {
    private final CommandGateway gateway;

    CommandsTogether(CommandGateway gateway) {
        this.gateway = gateway;
    }

    void send(List<?> commands) {
        var step = DefaultUnitOfWork.startAndGet(new GenericMessage<>("demo"));
        var result =
                step.executeWithResult(
                        () -> {
                            commands.forEach(gateway::sendAndWait);
                            return commands.size();
                        });
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure);
    }
}

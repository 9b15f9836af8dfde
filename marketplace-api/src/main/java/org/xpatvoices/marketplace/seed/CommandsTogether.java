package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.RecordAnswer;

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
                            commands.forEach(this::send);
                            return commands.size();
                        });
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
    }

    private void send(Object command) {
        if (gateway.<Object>sendAndWait(command) instanceof List<?> answers) {
            answers.forEach(CommandsTogether::mustNotBeRefused);
        }
    }

    private static void mustNotBeRefused(Object answer) {
        if (answer instanceof RecordAnswer one && one.refusal() != null) {
            throw one.refusal();
        }
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure);
    }
}

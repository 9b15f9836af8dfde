package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Sends commands as one step: what they decide is stored in one transaction, or none of it. One
 * sync to disk then serves hundreds of events, and whatever a kill cut off was never begun.
 */
@Component
@Profile("demo")
class CommandsTogether {
    private final CommandGateway gateway;
    private final TransactionManager transactions;

    CommandsTogether(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    void send(List<?> commands) {
        var step = DefaultUnitOfWork.startAndGet(new GenericMessage<>("demo"));
        step.attachTransaction(transactions);
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

package org.xpatvoices.payouts.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends commands in a transaction of their own. An automation runs inside the transaction of its
 * event processor; a command sent from there would be durable only when that ends, which is too
 * late where something is sent to the world, and a refusal would undo the whole batch of events.
 */
@Component
class Apart implements Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Apart.class);

    private final CommandGateway commands;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Apart(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public <T> T send(Object command) {
        return run(() -> commands.<T>sendAndWait(command));
    }

    /**
     * Sends what may have been overtaken by events: a refusal then is the right answer, kept in the
     * application's log.
     */
    <T> Optional<T> offer(Object command) {
        try {
            return Optional.ofNullable(run(() -> commands.<T>sendAndWait(command)));
        } catch (Refused refused) {
            LOG.warn(
                    "{} was refused: {} {}",
                    command.getClass().getSimpleName(),
                    refused.rule(),
                    refused.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public <T> T run(Callable<T> work) {
        var result = new CompletableFuture<T>();
        threads.execute(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package org.xpatvoices.payouts.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Sends commands in a transaction of their own. An automation runs inside the transaction of its
 * event processor; a command sent from there would be durable only when that ends, which is too
 * late where something is sent to the world, and a refusal would undo the whole batch of events.
 */
@Component
class Apart implements Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Apart.class);
    private static final int AT_A_TIME = 8;

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
            return Optional.ofNullable(send(command));
        } catch (Refused refused) {
            warn(command, refused);
            return Optional.empty();
        }
    }

    /** As an offer, but what only has to wait is refused to the event, which comes again. */
    void insist(Object command) {
        try {
            send(command);
        } catch (Refused refused) {
            if (refused.rule() == PayoutRule.JOURNAL_MUST_HAVE_CAUGHT_UP) {
                throw refused;
            }
            warn(command, refused);
        }
    }

    private static void warn(Object command, Refused refused) {
        String what = command.getClass().getSimpleName();
        LOG.warn("{} was refused: {} {}", what, refused.rule(), refused.getMessage());
    }

    /**
     * Offers many that do not depend on each other, several at a time: the log writes what comes
     * together in one go.
     */
    void offerAll(List<?> many) {
        var turns = new Semaphore(AT_A_TIME);
        var sent =
                many.stream()
                        .map(
                                command ->
                                        CompletableFuture.runAsync(
                                                () -> offerInTurn(command, turns), threads))
                        .toList();
        sent.forEach(Apart::join);
    }

    private void offerInTurn(Object command, Semaphore turns) {
        turns.acquireUninterruptibly();
        try {
            offer(command);
        } finally {
            turns.release();
        }
    }

    private static <T> T join(CompletableFuture<T> one) {
        try {
            return one.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
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
        return join(result);
    }
}

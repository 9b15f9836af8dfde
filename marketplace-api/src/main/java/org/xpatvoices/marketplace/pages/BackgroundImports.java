package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Imports that go on when nobody waits any more. What becomes of them stands with the file, which
 * is kept before anything is made of it, so that nothing here needs to survive a restart: whoever
 * sends the same bytes again gets the same import.
 */
@Component
class BackgroundImports {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CommandGateway commands;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BackgroundImports(CommandGateway commands) {
        this.commands = commands;
    }

    /** What came of it, or nothing if it takes longer than a person waits for a page. */
    Optional<ImportOutcome> begin(ImportStatement file) {
        var outcome =
                CompletableFuture.supplyAsync(
                        () -> commands.<ImportOutcome>sendAndWait(file), threads);
        try {
            return Optional.of(outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new CompletionException(e.getCause());
        }
    }
}

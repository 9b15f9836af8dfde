package org.xpatvoices.marketplace.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded server on its way up, on a thread of its own. */
final class StartingDatabase implements DisposableBean {

    private final CompletableFuture<EmbeddedDatabase> server = new CompletableFuture<>();

    static StartingDatabase in(DataFolder folder) {
        var starting = new StartingDatabase();
        Thread.ofPlatform().name("embedded-postgres").daemon().start(() -> starting.launch(folder));
        return starting;
    }

    private void launch(DataFolder folder) {
        try {
            server.complete(EmbeddedDatabase.start(folder));
        } catch (RuntimeException | Error e) {
            server.completeExceptionally(e);
        }
    }

    /**
     * Waits until it is up.
     *
     * @throws RuntimeException what kept it from starting
     */
    EmbeddedDatabase started() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** Also stops a server that came up for an application that did not. */
    @Override
    public void destroy() {
        server.handle((database, _) -> database).thenAccept(StartingDatabase::close).join();
    }

    private static void close(@Nullable EmbeddedDatabase database) {
        if (database != null) {
            database.close();
        }
    }
}

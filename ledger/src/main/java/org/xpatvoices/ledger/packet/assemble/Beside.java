package org.xpatvoices.ledger.packet.assemble;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work that goes on beside its caller, and has a core even while all others of the pool wait. */
final class Beside {
    private Beside() {}

    static <T> CompletableFuture<T> of(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}

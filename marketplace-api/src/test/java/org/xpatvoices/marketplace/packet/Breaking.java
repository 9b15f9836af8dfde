package org.xpatvoices.marketplace.packet;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.packet.SealPacket;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Spoils sealings one by one, at the moment when files and members are written. */
final class Breaking implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Queue<Runnable> spoils;

    Breaking(List<Runnable> spoils) {
        this.spoils = new ConcurrentLinkedQueue<>(spoils);
    }

    static void byAFault() {
        throw new IllegalStateException("broken on purpose");
    }

    /** What the database sees when the process is killed: the session is gone. */
    static void byEndingTheSession(JdbcTemplate jdbc) {
        var killed =
                CompletableFuture.supplyAsync(
                                () ->
                                        jdbc.queryForList(
                                                """
                                                select pg_terminate_backend(pid) from pg_stat_activity
                                                where datname = current_database()
                                                  and pid <> pg_backend_pid()
                                                  and state = 'idle in transaction'
                                                  and query like '%into ledger.packet_member%'
                                                """,
                                                Boolean.class))
                        .join();
        if (killed.size() != 1) {
            throw new AssertionError(killed.size() + " sessions were assembling");
        }
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> handling, InterceptorChain chain)
            throws Exception {
        if (handling.getMessage().getPayload() instanceof SealPacket) {
            var spoil = spoils.poll();
            if (spoil != null) {
                spoil.run();
            }
        }
        return chain.proceed();
    }
}

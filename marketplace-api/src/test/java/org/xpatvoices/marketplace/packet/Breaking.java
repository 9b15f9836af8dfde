package org.xpatvoices.marketplace.packet;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.packet.SealPacket;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Spoils sealings one by one, when files and members are kept and nothing is sealed yet. */
final class Breaking implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Queue<Runnable> spoils;

    Breaking(List<Runnable> spoils) {
        this.spoils = new ConcurrentLinkedQueue<>(spoils);
    }

    static void byAFault() {
        throw new IllegalStateException("broken on purpose");
    }

    /** The log's writer loses its session just as the sealing is about to be appended. */
    static void byEndingTheWriter(JdbcTemplate jdbc) {
        var ended =
                jdbc.queryForList(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and application_name = 'xpatvoices writer'
                        """,
                        Boolean.class);
        if (ended.size() != 1) {
            throw new AssertionError(ended.size() + " sessions were writing");
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

package org.xpatvoices.payouts.statement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.payouts.copy.BinaryCopy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Writes lines of shares. A line counts from when its position does, and that moves with the books;
 * so many lines can be written beside the books, in a transaction of their own, and what is left of
 * an attempt that failed is taken away by the next.
 */
@Component
class EarningRows {
    private static final String COLUMNS =
            "payouts.earning_row (payee, position, licence, units, amount_micro)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    EarningRows(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes away what nobody came to count. Before a batch writes its first line. */
    void tidy() {
        if (isAhead()) {
            apart.executeWithoutResult(
                    _ -> {
                        jdbc.update(
                                "DELETE FROM payouts.earning_row WHERE position > (SELECT position"
                                        + " FROM payouts.earning_head)");
                        jdbc.update("UPDATE payouts.earning_head SET ahead = position");
                    });
        }
    }

    /** In the caller's transaction. */
    void write(BinaryCopy lines) {
        lines.into(jdbc, COLUMNS);
    }

    /** Begins to write lines up to a position, which do not count yet. */
    FutureTask<Void> writeAhead(Supplier<BinaryCopy> lines, long upTo) {
        var writing =
                new FutureTask<Void>(
                        () ->
                                apart.executeWithoutResult(
                                        _ -> {
                                            jdbc.update(
                                                    "UPDATE payouts.earning_head SET ahead = ?",
                                                    upTo);
                                            write(lines.get());
                                        }),
                        null);
        Thread.ofPlatform().name("earning-rows").daemon().start(writing);
        return writing;
    }

    /** Ends as the writing ended. */
    static void await(FutureTask<Void> writing) {
        try {
            writing.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The lines of shares were not written", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while lines were written", stopped);
        }
    }

    /** Lines up to here count from when the caller's transaction does. */
    void count(long upTo) {
        jdbc.update(
                "UPDATE payouts.earning_head SET position = ?, ahead = greatest(ahead, ?)"
                        + " WHERE position < ?",
                upTo,
                upTo,
                upTo);
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.earning_row, payouts.earning_chunk");
        jdbc.update("UPDATE payouts.earning_head SET position = 0, ahead = 0");
    }

    private boolean isAhead() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT ahead > position FROM payouts.earning_head", Boolean.class));
    }
}

package org.xpatvoices.ledger.shredding;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Where keys are kept. It has connections of its own even where it shares a server with the log, so
 * that a key is committed before the event that needs it, whatever becomes of the event: a key
 * nobody uses does no harm, an event without its key is lost.
 *
 * <p>Not a {@link DataSource}, so that nobody is given this one in place of the other.
 */
final class VaultDatabase implements AutoCloseable {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AutoCloseable connections;

    private VaultDatabase(DataSource database, AutoCloseable connections) {
        Flyway.configure()
                .dataSource(database)
                .schemas("vault")
                .locations("classpath:db/migration/vault")
                .load()
                .migrate();
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.connections = connections;
    }

    /** A database whose connections somebody else closes. */
    static VaultDatabase over(DataSource database) {
        return new VaultDatabase(database, () -> {});
    }

    static <D extends DataSource & AutoCloseable> VaultDatabase owning(D database) {
        return new VaultDatabase(database, database);
    }

    /**
     * Runs in a transaction that is committed when this returns, unless it is part of a greater one
     * of the vault. Whatever transaction the caller has on the log takes no part in it and holds no
     * connection of it.
     */
    <T extends @Nullable Object> T run(Function<JdbcTemplate, T> work) {
        return transaction.execute(_ -> work.apply(jdbc));
    }

    /**
     * Runs one statement, which commits by itself and costs no more than its own round trip. Where
     * the caller is in somebody's transaction, that one would hold the connection to its end: then
     * it runs in a transaction of the vault like any other.
     */
    <T extends @Nullable Object> T one(Function<JdbcTemplate, T> statement) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? run(statement)
                : statement.apply(jdbc);
    }

    @Override
    public void close() throws Exception {
        connections.close();
    }
}

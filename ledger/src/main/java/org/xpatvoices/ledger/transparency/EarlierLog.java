package org.xpatvoices.ledger.transparency;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.transparency.GetLogAt;
import org.xpatvoices.contracts.transparency.LogAtView;

import java.sql.Connection;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the public log was when it was shorter. Only of what a signed checkpoint covers. */
public class EarlierLog {
    private final JdbcTemplate jdbc;
    private final BooleanSupplier witnessesAnswer;

    /**
     * @param witnessesAnswer whether their signatures are worth waiting for
     */
    EarlierLog(JdbcTemplate jdbc, BooleanSupplier witnessesAnswer) {
        this.jdbc = jdbc;
        this.witnessesAnswer = witnessesAnswer;
    }

    /** Whether the first entries, so many of them, are under a signed checkpoint. */
    public boolean isSigned(long size) {
        return read(connection -> LogTables.head(connection).signedSize() >= size);
    }

    /** The root over the first entries in base64; empty while no checkpoint covers them. */
    public Optional<String> rootAt(long size) {
        return read(
                connection ->
                        Optional.of(LogTables.head(connection).signedSize())
                                .filter(signed -> signed >= size)
                                .map(signed -> root(connection, size, signed)));
    }

    @QueryHandler
    Optional<LogAtView> handle(GetLogAt query) {
        return read(
                connection ->
                        Checkpoint.covering(
                                        connection, query.size(), witnessesAnswer.getAsBoolean())
                                .map(
                                        seen ->
                                                new LogAtView(
                                                        root(connection, query.size(), seen.size()),
                                                        Proof.ofGrowth(
                                                                connection, query.size(), seen))));
    }

    private static String root(Connection connection, long size, long signed) {
        var tree = new StoredTree((id, width) -> LogTables.hashes(connection, id, width), signed);
        return Base64.getEncoder().encodeToString(tree.rootAt(size));
    }

    private <T> T read(ConnectionCallback<T> reading) {
        return Objects.requireNonNull(jdbc.execute(reading), "a question without an answer");
    }
}

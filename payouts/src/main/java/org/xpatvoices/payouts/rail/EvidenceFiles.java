package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of every provider's file and answer, kept under their digest before anything is made of
 * them, so that a refusal can be looked into as well.
 */
@Component
public class EvidenceFiles {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    EvidenceFiles(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What an import made of a file. */
    public record Imported(String kind, List<String> statementIds, int lines) {
        public Imported {
            statementIds = List.copyOf(statementIds);
        }
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps the bytes whatever becomes of the caller's transaction; answers their digest. */
    public String keep(byte[] content, String receivedBy, Instant at) {
        String sha256 = sha256(content);
        apart.executeWithoutResult(
                _ ->
                        jdbc.update(
                                "INSERT INTO payouts.evidence_file"
                                        + " (sha256, content, received_by, received_at)"
                                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                sha256,
                                content,
                                receivedBy,
                                Timestamp.from(at)));
        return sha256;
    }

    /** Notes why a file was not taken in. */
    public void refused(String sha256, String why) {
        apart.executeWithoutResult(
                _ ->
                        jdbc.update(
                                "UPDATE payouts.evidence_file SET refusal = ?"
                                        + " WHERE sha256 = ? AND kind IS NULL",
                                why,
                                sha256));
    }

    /** Notes, with the caller's transaction, what was made of a file. */
    public void imported(String sha256, Imported what) {
        jdbc.update(
                "UPDATE payouts.evidence_file SET kind = ?, statement_ids = ?, lines = ?,"
                        + " refusal = NULL WHERE sha256 = ?",
                what.kind(),
                what.statementIds().toArray(String[]::new),
                what.lines(),
                sha256);
    }

    /** What was made of these bytes when they came before. */
    public Optional<Imported> earlier(String sha256) {
        return jdbc
                .query(
                        "SELECT kind, statement_ids, lines FROM payouts.evidence_file"
                                + " WHERE sha256 = ? AND kind IS NOT NULL",
                        (row, _) ->
                                new Imported(
                                        row.getString(1), texts(row.getArray(2)), row.getInt(3)),
                        sha256)
                .stream()
                .findFirst();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

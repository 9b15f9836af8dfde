package org.xpatvoices.payouts.rail;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.reconcile.EvidenceFileView;
import org.xpatvoices.contracts.reconcile.GetEvidenceFile;
import org.xpatvoices.contracts.shredding.SealedFiles;
import org.xpatvoices.contracts.shredding.SealedFiles.SealedFile;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The bytes of every provider's file and answer, kept sealed under their digest before anything is
 * made of them, so that a refusal can be looked into as well.
 */
@Component
public class EvidenceFiles {
    private final JdbcTemplate jdbc;
    private final SealedFiles sealed;
    private final TransactionTemplate apart;

    EvidenceFiles(JdbcTemplate jdbc, SealedFiles sealed, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealed = sealed;
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
        var kept = sealed.seal(sha256, content);
        apart.executeWithoutResult(
                _ ->
                        jdbc.update(
                                "INSERT INTO payouts.evidence_file"
                                        + " (sha256, key_id, received_by, received_at, ciphertext)"
                                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                row -> fill(row, sha256, kept, receivedBy, at)));
        return sha256;
    }

    /** The bytes as a stream, so that a large file is not copied once more. */
    private static void fill(
            PreparedStatement row, String sha256, SealedFile kept, String receivedBy, Instant at)
            throws SQLException {
        row.setString(1, sha256);
        row.setObject(2, kept.keyId());
        row.setString(3, receivedBy);
        row.setTimestamp(4, Timestamp.from(at));
        row.setBinaryStream(
                5, new ByteArrayInputStream(kept.ciphertext()), kept.ciphertext().length);
    }

    @QueryHandler
    Optional<EvidenceFileView> handle(GetEvidenceFile query) {
        return content(query.sha256())
                .map(content -> new EvidenceFileView(query.sha256(), content));
    }

    /** The bytes under a digest, unless their key was destroyed. */
    public Optional<byte[]> content(String sha256) {
        return jdbc
                .query(
                        "SELECT key_id, ciphertext FROM payouts.evidence_file WHERE sha256 = ?",
                        (row, _) -> new SealedFile(row.getObject(1, UUID.class), row.getBytes(2)),
                        sha256)
                .stream()
                .findFirst()
                .flatMap(file -> sealed.open(sha256, file));
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

    /** Notes that the same bytes came again. */
    public void repeated(String sha256, String by, Instant at) {
        apart.executeWithoutResult(
                _ ->
                        jdbc.update(
                                "UPDATE payouts.evidence_file SET repeats = repeats + 1,"
                                        + " repeated_by = ?, repeated_at = ? WHERE sha256 = ?",
                                by,
                                Timestamp.from(at),
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

package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the register's lines: one contribution and one of its grants on each. */
final class AdmissionRows {
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    AdmissionPass.Candidate candidate(ResultSet row) throws SQLException {
        return new AdmissionPass.Candidate(
                row.getString("worker_id"),
                new AdmittedFacts(
                        row.getString("contribution_id"),
                        row.getString("schema_id"),
                        row.getString("schema_version"),
                        row.getString("reference_period"),
                        row.getString("job_ref"),
                        List.of(),
                        new SealedContent(
                                row.getString("key_id"), ciphertext(row.getBytes("ciphertext")))));
    }

    /** A tombstone is found like any other and opens under no grant. */
    private static String ciphertext(byte @Nullable [] bytes) {
        return bytes == null ? "" : Base64.getEncoder().encodeToString(bytes);
    }

    AdmittedGrant grant(ResultSet row) throws SQLException {
        return new AdmittedGrant(
                row.getString("grant_id"),
                words(row, "purposes"),
                words(row, "recipients"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }

    /**
     * Codes; there are few different lists of them, and many rows. The driver puts quotes around
     * them once it has prepared the statement, which is at the fifth time.
     */
    private Set<String> words(ResultSet row, String column) throws SQLException {
        return wordsOf.computeIfAbsent(
                row.getString(column),
                text ->
                        Set.of(
                                text.substring(1, text.length() - 1)
                                        .replace("\"", "")
                                        .split(",", -1)));
    }
}

package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the register's lines: one contribution and one of its grants on each. There are very many,
 * so columns are found once, and what the line before said is not read again.
 */
final class AdmissionRows {
    private static final byte[] NOTHING = {};

    private final Map<String, Set<String>> wordsOf = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private String worker = "";
    private @Nullable AdmittedGrant grant;

    AdmissionPass.Candidate candidate(ResultSet row) throws SQLException {
        String workerId = text(row, "worker_id");
        worker = worker.equals(workerId) ? worker : workerId;
        byte @Nullable [] ciphertext = row.getBytes(place(row, "ciphertext"));
        return new AdmissionPass.Candidate(
                worker,
                new AdmittedFacts(
                        text(row, "contribution_id"),
                        text(row, "schema_id"),
                        text(row, "schema_version"),
                        text(row, "reference_period"),
                        text(row, "job_ref"),
                        List.of(),
                        text(row, "key_id"),
                        // A tombstone is found like any other and opens under no grant.
                        ciphertext == null ? NOTHING : ciphertext));
    }

    AdmittedGrant grant(ResultSet row) throws SQLException {
        String grantId = text(row, "grant_id");
        AdmittedGrant known = grant;
        if (known == null || !known.grantId().equals(grantId)) {
            known =
                    new AdmittedGrant(
                            grantId,
                            words(row, "purposes"),
                            words(row, "recipients"),
                            row.getTimestamp(place(row, "granted_at")).toInstant(),
                            row.getTimestamp(place(row, "valid_until")).toInstant());
            grant = known;
        }
        return known;
    }

    /**
     * Codes; there are few different lists of them, and many rows. The driver puts quotes around
     * them once it has prepared the statement, which is at the fifth time.
     */
    private Set<String> words(ResultSet row, String column) throws SQLException {
        return wordsOf.computeIfAbsent(
                text(row, column),
                text ->
                        Set.of(
                                text.substring(1, text.length() - 1)
                                        .replace("\"", "")
                                        .split(",", -1)));
    }

    private String text(ResultSet row, String column) throws SQLException {
        return row.getString(place(row, column));
    }

    private int place(ResultSet row, String column) throws SQLException {
        Integer known = places.get(column);
        if (known == null) {
            known = row.findColumn(column);
            places.put(column, known);
        }
        return known;
    }
}

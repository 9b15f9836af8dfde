package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Reads the register's lines: one contribution and one of its grants on each. */
final class AdmissionRows {
    private AdmissionRows() {}

    static AdmissionPass.Candidate candidate(ResultSet row) throws SQLException {
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

    static AdmittedGrant grant(ResultSet row) throws SQLException {
        return new AdmittedGrant(
                row.getString("grant_id"),
                Set.of((String[]) row.getArray("purposes").getArray()),
                Set.of((String[]) row.getArray("recipients").getArray()),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("valid_until").toInstant());
    }
}

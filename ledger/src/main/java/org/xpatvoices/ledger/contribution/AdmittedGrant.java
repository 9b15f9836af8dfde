package org.xpatvoices.ledger.contribution;

import java.time.Instant;
import java.util.Set;

/** A grant in force at the cut-off that lets a row in. */
public record AdmittedGrant(
        String grantId,
        Set<String> purposes,
        Set<String> recipients,
        Instant grantedAt,
        Instant validUntil) {
    public AdmittedGrant {
        purposes = Set.copyOf(purposes);
        recipients = Set.copyOf(recipients);
    }

    /** Ids are unique. */
    @Override
    public int hashCode() {
        return grantId.hashCode();
    }
}

package org.xpatvoices.ledger.consent;

import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.shredding.ShreddingCause;
import org.xpatvoices.contracts.shredding.SubjectKeyShredded;

import java.time.Instant;

/** A grant ends and its key goes: two facts of one moment, appended together or not at all. */
public record Ending(ConsentWithdrawn withdrawn, SubjectKeyShredded shredded) {
    static Ending of(String grantId, String workerId, ShreddingCause cause, Instant at) {
        return new Ending(
                new ConsentWithdrawn(grantId, workerId, at),
                new SubjectKeyShredded(grantId, workerId, cause.name(), at));
    }
}

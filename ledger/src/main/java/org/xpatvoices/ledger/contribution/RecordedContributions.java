package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.ids.ContributionId;

import java.util.List;
import java.util.Optional;

/** What other contributions were recorded as; what is recorded never changes. */
interface RecordedContributions {
    boolean isUnheardOf(ContributionId id);

    /** Many are about to be asked for in this unit of work: one question for all of them. */
    default void lookUp(List<ContributionId> ids) {}

    Optional<ContributionRecorded> find(ContributionId id);
}

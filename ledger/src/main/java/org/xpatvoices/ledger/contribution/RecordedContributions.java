package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.ids.ContributionId;

import java.util.Optional;

/** What other contributions were recorded as; what is recorded never changes. */
interface RecordedContributions {
    boolean isUnheardOf(ContributionId id);

    Optional<ContributionRecorded> find(ContributionId id);
}

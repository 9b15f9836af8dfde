package org.xpatvoices.ledger.contribution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One recorded set of facts. It happens once and never changes; a correction is another one. */
@Aggregate
class Contribution {
    @AggregateIdentifier private @Nullable String id;
    private @Nullable ContributionRecorded recorded;

    /** For Axon, which fills it from the log. */
    Contribution() {}

    Contribution(ContributionRecorded event) {
        apply(event);
    }

    /**
     * A resend changes nothing; a taken id with other content is refused. Once the key is gone
     * nobody can tell any more, and the worker's own word is taken.
     */
    void mustBeRepeatedBy(RecordContribution command, Judge judge) {
        var first = Objects.requireNonNull(recorded);
        boolean same =
                first.workerId().equals(command.workerId().toString())
                        && judge.fingerprint(
                                        first.content(), first.grantIds(), Content.partsOf(command))
                                .map(first.fingerprint()::equals)
                                .orElse(true);
        if (!same) {
            throw new Refused(
                    CONTRIBUTION_ID_IS_ALREADY_TAKEN,
                    "Contribution " + id + " was recorded with other content.");
        }
    }

    /** Digests contents under the key that sealed the first one; empty once it is destroyed. */
    interface Judge {
        Optional<String> fingerprint(
                SealedContent content, Collection<String> grantIds, List<String> parts);
    }

    @EventSourcingHandler
    void evolve(ContributionRecorded event) {
        id = event.contributionId();
        recorded = event;
    }
}

package org.xpatvoices.ledger.contribution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.refusal.Refused;

/** One recorded set of facts. It happens once and never changes; a correction is another one. */
@Aggregate
class Contribution {
    @AggregateIdentifier private @Nullable String id;
    private String fingerprint = "";

    /** For Axon, which fills it from the log. */
    Contribution() {}

    Contribution(ContributionRecorded event) {
        apply(event);
    }

    /** A resend changes nothing; a taken id with other content is refused. */
    void mustBeRepeatedBy(String other) {
        if (!fingerprint.equals(other)) {
            throw new Refused(
                    CONTRIBUTION_ID_IS_ALREADY_TAKEN,
                    "Contribution " + id + " was recorded with other content.");
        }
    }

    @EventSourcingHandler
    void evolve(ContributionRecorded event) {
        id = event.contributionId();
        fingerprint = event.fingerprint();
    }
}

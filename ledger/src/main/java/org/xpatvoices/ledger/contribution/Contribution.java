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
    private State state = new State.Unheard();

    Contribution() {}

    /** Whether this is a resend; a taken id with other content is refused. */
    boolean isRepeatedBy(String fingerprint) {
        return switch (state) {
            case State.Unheard _ -> false;
            case State.Recorded(String first) when first.equals(fingerprint) -> true;
            case State.Recorded _ ->
                    throw new Refused(
                            CONTRIBUTION_ID_IS_ALREADY_TAKEN,
                            "Contribution " + id + " was recorded with other content.");
        };
    }

    void record(ContributionRecorded event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(ContributionRecorded event) {
        id = event.contributionId();
        state = new State.Recorded(event.fingerprint());
    }

    /** Heard of or not: there is nothing else to know for deciding. */
    private sealed interface State {
        record Unheard() implements State {}

        record Recorded(String fingerprint) implements State {}
    }
}

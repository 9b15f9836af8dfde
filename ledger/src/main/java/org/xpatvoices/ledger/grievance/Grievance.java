package org.xpatvoices.ledger.grievance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.refusal.Refused;

/** One complaint of one worker, filed once. */
@Aggregate
class Grievance {
    @AggregateIdentifier private @Nullable String id;
    private State state = new State.Unheard();

    Grievance() {}

    boolean isRepeatedBy(String fingerprint) {
        return switch (state) {
            case State.Unheard _ -> false;
            case State.Filed(String first) when first.equals(fingerprint) -> true;
            case State.Filed _ ->
                    throw new Refused(
                            CONTRIBUTION_ID_IS_ALREADY_TAKEN,
                            "Grievance " + id + " was filed with other content.");
        };
    }

    void file(GrievanceFiled event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(GrievanceFiled event) {
        id = event.grievanceId();
        state = new State.Filed(event.fingerprint());
    }

    private sealed interface State {
        record Unheard() implements State {}

        record Filed(String fingerprint) implements State {}
    }
}

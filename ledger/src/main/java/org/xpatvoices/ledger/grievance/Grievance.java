package org.xpatvoices.ledger.grievance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Optional;

/** One complaint of one worker, filed once. */
@Aggregate
class Grievance {
    @AggregateIdentifier private @Nullable String id;
    private State state = new State.Unheard();

    Grievance() {}

    /** Whether this is what was filed before, as far as there is a key left to tell by. */
    boolean isRepeatedBy(FileGrievance command, Judge judge) {
        return switch (state) {
            case State.Unheard _ -> false;
            case State.Filed(GrievanceFiled first) when isSame(first, command, judge) -> true;
            case State.Filed _ ->
                    throw new Refused(
                            CONTRIBUTION_ID_IS_ALREADY_TAKEN,
                            "Grievance " + id + " was filed with other content.");
        };
    }

    static List<String> partsOf(FileGrievance command) {
        return List.of(
                command.grievanceId().toString(),
                command.workerId().toString(),
                command.schemaVersion(),
                command.answersJson());
    }

    private static boolean isSame(GrievanceFiled first, FileGrievance command, Judge judge) {
        return first.workerId().equals(command.workerId().toString())
                && judge.fingerprint(first.content().keyId(), partsOf(command))
                        .map(first.fingerprint()::equals)
                        .orElse(true);
    }

    /** Digests contents under the key that sealed the first one; empty once it is destroyed. */
    interface Judge {
        Optional<String> fingerprint(String keyId, List<String> parts);
    }

    void file(GrievanceFiled event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(GrievanceFiled event) {
        id = event.grievanceId();
        state = new State.Filed(event);
    }

    private sealed interface State {
        record Unheard() implements State {}

        record Filed(GrievanceFiled event) implements State {}
    }
}

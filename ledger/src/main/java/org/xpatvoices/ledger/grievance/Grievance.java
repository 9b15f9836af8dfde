package org.xpatvoices.ledger.grievance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_BE_ANSWERED_BEFORE_IT_IS_SETTLED;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_NOT_BE_OVER;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_STEP_MUST_FOLLOW;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceAdvanced;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.HandleGrievance;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Optional;

/** One complaint of one worker: filed once, moved on by the hub, ended by the worker. */
@Aggregate
class Grievance {
    @AggregateIdentifier private @Nullable String id;
    private State state = new State.Unheard();

    Grievance() {}

    /** Whether this is what was filed before, as far as there is a key left to tell by. */
    boolean isRepeatedBy(FileGrievance command, Judge judge) {
        return switch (state) {
            case State.Unheard _ -> false;
            case State.Filed filed when isSame(filed.event(), command, judge) -> true;
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

    /** What was filed; refuses where nothing was. */
    GrievanceFiled filed() {
        return known().event();
    }

    /** Whether this is where it stands already; refuses what cannot follow. */
    boolean isAt(HandleGrievance command) {
        GrievanceState now = known().now();
        if (now == command.state()) {
            return true;
        }
        refuseOver(now);
        if (!now.next().contains(command.state())) {
            throw new Refused(
                    GRIEVANCE_STEP_MUST_FOLLOW, "From " + now + " it can come to " + now.next());
        }
        return false;
    }

    void advance(HandleGrievance command) {
        apply(
                new GrievanceAdvanced(
                        command.grievanceId().toString(),
                        command.state().name(),
                        command.hubId().toString(),
                        command.at()));
    }

    void end(EndGrievance command) {
        GrievanceState now = known().now();
        if (!filed().workerId().equals(command.workerId().toString())) {
            throw unknown();
        }
        GrievanceState end =
                command.settled() ? GrievanceState.CLOSED_BY_WORKER : GrievanceState.WITHDRAWN;
        if (now == end) {
            return;
        }
        refuseOver(now);
        if (command.settled() && now == GrievanceState.SUBMITTED) {
            throw new Refused(
                    GRIEVANCE_MUST_BE_ANSWERED_BEFORE_IT_IS_SETTLED, "It can be taken back.");
        }
        apply(
                new GrievanceAdvanced(
                        command.grievanceId().toString(),
                        end.name(),
                        command.workerId().toString(),
                        command.at()));
    }

    private State.Filed known() {
        if (state instanceof State.Filed filed) {
            return filed;
        }
        throw unknown();
    }

    private static Refused unknown() {
        return new Refused(GRIEVANCE_MUST_EXIST, "No such complaint of yours.");
    }

    private static void refuseOver(GrievanceState now) {
        if (now.isOver()) {
            throw new Refused(GRIEVANCE_MUST_NOT_BE_OVER, "It is " + now + ".");
        }
    }

    @EventSourcingHandler
    void evolve(GrievanceFiled event) {
        id = event.grievanceId();
        state = new State.Filed(event, GrievanceState.SUBMITTED);
    }

    @EventSourcingHandler
    void evolve(GrievanceAdvanced event) {
        state = new State.Filed(known().event(), GrievanceState.valueOf(event.state()));
    }

    private sealed interface State {
        record Unheard() implements State {}

        record Filed(GrievanceFiled event, GrievanceState now) implements State {}
    }
}

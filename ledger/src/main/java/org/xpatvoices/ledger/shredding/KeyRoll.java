package org.xpatvoices.ledger.shredding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_ROLL_MUST_BE_FINISHED_BY_ANOTHER;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_ROLL_MUST_EXIST;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.shredding.BeginKeyRoll;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.contracts.shredding.KeyRollBegun;
import org.xpatvoices.contracts.shredding.KeyRollFinished;

/** A change of the key that wraps keys, as the log tells it: two people, or the schedule. */
@Aggregate
class KeyRoll {
    @AggregateIdentifier private @Nullable String id;
    private String begunBy = "";
    private boolean finished;

    KeyRoll() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BeginKeyRoll command) {
        if (id == null) {
            apply(
                    new KeyRollBegun(
                            command.rollId().toString(),
                            command.reason(),
                            command.begunBy(),
                            command.begunAt()));
        }
    }

    /** Whether there is anything left to finish, and whether this one may. */
    boolean mayBeFinishedBy(FinishKeyRoll command) {
        if (id == null) {
            throw new Refused(KEY_ROLL_MUST_EXIST, "There is no roll " + command.rollId() + ".");
        }
        if (begunBy.equals(command.finishedBy()) && !begunBy.equals(BeginKeyRoll.SCHEDULE)) {
            throw new Refused(
                    KEY_ROLL_MUST_BE_FINISHED_BY_ANOTHER, begunBy + " began roll " + id + ".");
        }
        return !finished;
    }

    void finish(KeyRollFinished event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(KeyRollBegun event) {
        id = event.rollId();
        begunBy = event.begunBy();
    }

    @EventSourcingHandler
    void evolve(KeyRollFinished event) {
        finished = true;
    }
}

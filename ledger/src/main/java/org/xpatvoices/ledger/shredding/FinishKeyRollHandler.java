package org.xpatvoices.ledger.shredding;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.contracts.shredding.KeyRollFinished;
import org.xpatvoices.ledger.aggregate.Held;

/** Lets a roll be finished once the key database has been seen to be safe without the old key. */
@Component
class FinishKeyRollHandler {
    private final Repository<KeyRoll> rolls;
    private final KeyRolls work;

    FinishKeyRollHandler(Repository<KeyRoll> rolls, KeyRolls work) {
        this.rolls = rolls;
        this.work = work;
    }

    @CommandHandler
    void decide(FinishKeyRoll command) {
        var roll = Held.of(rolls, command.rollId(), KeyRoll::new);
        if (!roll.invoke(known -> known.mayBeFinishedBy(command))) {
            return;
        }
        var ready = work.mustBeReady(command.rollId().toString());
        var event =
                new KeyRollFinished(
                        command.rollId().toString(),
                        ready.epoch(),
                        ready.keys(),
                        ready.copiesSha256(),
                        command.finishedBy(),
                        command.finishedAt());
        roll.execute(known -> known.finish(event));
    }
}

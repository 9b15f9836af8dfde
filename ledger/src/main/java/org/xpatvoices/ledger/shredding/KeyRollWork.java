package org.xpatvoices.ledger.shredding;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.shredding.GetKeyRoll;
import org.xpatvoices.contracts.shredding.KeyRollBegun;
import org.xpatvoices.contracts.shredding.KeyRollFinished;
import org.xpatvoices.contracts.shredding.KeyRollView;

import java.util.Optional;

/** Does what the log says of key rolls, and tells how far it is. */
@Component
@ProcessingGroup("ledger.key-rolls")
@DisallowReplay
class KeyRollWork {
    private final KeyRolls rolls;
    private final KekEpochTable epochs;
    private final KeyRewrap rewrap;
    private final KeyCopies copies;

    KeyRollWork(KeyRolls rolls, KekEpochTable epochs, KeyRewrap rewrap, KeyCopies copies) {
        this.rolls = rolls;
        this.epochs = epochs;
        this.rewrap = rewrap;
        this.copies = copies;
    }

    @EventHandler
    void on(KeyRollBegun event) {
        rolls.begin(event.rollId());
    }

    @EventHandler
    void on(KeyRollFinished event) {
        rolls.finish(event.rollId());
    }

    @QueryHandler
    Optional<KeyRollView> handle(GetKeyRoll query) {
        return epochs.askedBy(query.rollId().toString()).map(this::view);
    }

    private KeyRollView view(KekEpochTable.Row row) {
        var older = epochs.before(row.epoch());
        return new KeyRollView(
                String.valueOf(row.askedBy()),
                row.epoch(),
                older.stream().allMatch(KekEpochTable.Row::closed),
                rewrap.left(row.epoch()),
                copies.verified(row.epoch()).size(),
                row.openedAt());
    }
}

package org.xpatvoices.ledger.shredding;

import static org.xpatvoices.contracts.refusal.KeyRule.KEYS_MUST_BE_REWRAPPED_FIRST;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/**
 * The work behind a change of the key that wraps keys. Each step can be done again after a crash
 * and then finds what was done.
 */
@Component
class KeyRolls {
    private final VaultDatabase vault;
    private final KekEpochTable epochs;
    private final KekFolder folder;
    private final KeyEncryption encryption;
    private final KeyRewrap rewrap;
    private final KeyCopies copies;

    KeyRolls(
            VaultDatabase vault,
            KekEpochTable epochs,
            KekFolder folder,
            KeyEncryption encryption,
            KeyRewrap rewrap,
            KeyCopies copies) {
        this.vault = vault;
        this.epochs = epochs;
        this.folder = folder;
        this.encryption = encryption;
        this.rewrap = rewrap;
        this.copies = copies;
    }

    /** What is ready to be finished. */
    record Ready(int epoch, long keys, List<String> copiesSha256) {}

    void begin(String rollId) {
        int epoch = encryption.open(rollId);
        rewrap.into(epoch);
        copies.write(epoch);
    }

    /** Looks once more at everything, for what comes next cannot be taken back. */
    Ready mustBeReady(String rollId) {
        int epoch =
                epochs.askedBy(rollId)
                        .map(KekEpochTable.Row::epoch)
                        .orElseThrow(() -> new Refused(KEYS_MUST_BE_REWRAPPED_FIRST, "All keys."));
        if (rewrap.into(epoch) > 0 || copies.verified(epoch).size() < KeyCopies.NEEDED) {
            copies.write(epoch);
        }
        var verified = copies.verified(epoch);
        if (verified.size() < KeyCopies.NEEDED) {
            throw new Refused(
                    KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES,
                    verified.size() + " of " + KeyCopies.NEEDED + " copies are whole.");
        }
        return new Ready(epoch, rewrap.living(epoch), verified);
    }

    /** Destroys the keys of all earlier epochs, after nothing can be stored under them any more. */
    void finish(String rollId) {
        int epoch = epochs.askedBy(rollId).orElseThrow().epoch();
        long late =
                vault.run(
                        _ -> {
                            epochs.closeBefore(epoch);
                            return rewrap.into(epoch);
                        });
        if (late > 0) {
            copies.write(epoch);
        }
        epochs.before(epoch).forEach(row -> folder.destroy(row.kekId()));
        encryption.lookAgain();
        copies.removeBefore(epoch);
    }
}

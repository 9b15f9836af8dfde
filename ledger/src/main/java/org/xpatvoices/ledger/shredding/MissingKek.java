package org.xpatvoices.ledger.shredding;

/** The key database is here and the key to it is not: a fault of set-up, never of a caller. */
final class MissingKek extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingKek(int epoch, String folder) {
        super(
                "The key-encryption key of epoch %d is not in %s. Without it no sealed content opens; name its folder in xpatvoices.vault.kek-folder."
                        .formatted(epoch, folder));
    }
}

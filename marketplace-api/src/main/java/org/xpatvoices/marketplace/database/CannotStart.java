package org.xpatvoices.marketplace.database;

import java.nio.file.Path;

/** A fault of the surroundings that whoever starts the application can cure. */
@SuppressWarnings("serial")
sealed class CannotStart extends RuntimeException {

    private final String cure;

    private CannotStart(String message, String cure) {
        super(message);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }

    /** Somebody else, alive, works in this data folder. */
    static final class DataFolderInUse extends CannotStart {
        DataFolderInUse(Path folder) {
            super(
                    "Another Xpat Voices process uses " + folder + ".",
                    "Stop it, or name another folder with xpatvoices.data-dir.");
        }
    }

    /** A database was named, but no key to seal things with. */
    static final class MasterKeyMissing extends CannotStart {
        MasterKeyMissing() {
            super(
                    "xpatvoices.master-key is not set, although spring.datasource.url is.",
                    "Set XPATVOICES_MASTER_KEY to 32 random bytes in base64, for instance from"
                            + " `openssl rand -base64 32`, and keep a copy in a safe place: what it"
                            + " seals cannot be read without it.");
        }
    }
}

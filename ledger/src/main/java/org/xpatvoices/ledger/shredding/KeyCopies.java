package org.xpatvoices.ledger.shredding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of the key database for the day when it is lost, one in each folder of the settings. A
 * copy counts once it was read back and every key in it opened; copies of earlier epochs open
 * nothing and are removed.
 */
@Component
class KeyCopies {
    static final int NEEDED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(KeyCopies.class);

    private final VaultSettings settings;
    private final KeyCopyFile file;

    KeyCopies(VaultSettings settings, KeyCopyFile file) {
        this.settings = settings;
        this.file = file;
    }

    /** Writes a copy into every folder that takes one. */
    void write(int epoch) {
        for (var folder : settings.copies()) {
            try {
                Files.createDirectories(folder);
                file.write(nameIn(folder, epoch));
            } catch (IOException | RuntimeException e) {
                LOG.error("No copy of the key database in {}: {}", folder, e.getClass().getName());
            }
        }
    }

    /** The digests of the copies of this epoch that are whole, read now. */
    List<String> verified(int epoch) {
        var digests = new ArrayList<String>();
        for (var folder : settings.copies()) {
            try {
                digests.add(file.verify(nameIn(folder, epoch), epoch));
            } catch (NoSuchFileException notYet) {
                // Then there is none to count.
            } catch (IOException | RuntimeException e) {
                LOG.error(
                        "The copy of the key database in {} is not whole: {}",
                        folder,
                        e.getClass().getName());
            }
        }
        return digests;
    }

    void removeBefore(int epoch) {
        for (var folder : settings.copies()) {
            for (int old = epoch - 1; old > 0; old--) {
                try {
                    Files.deleteIfExists(nameIn(folder, old));
                } catch (IOException e) {
                    LOG.warn("An old copy of the key database stays in {}", folder);
                }
            }
        }
    }

    private static Path nameIn(Path folder, int epoch) {
        return folder.resolve("keys-of-epoch-" + epoch + ".jsonl");
    }
}

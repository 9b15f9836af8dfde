package org.xpatvoices.marketplace.database;

import org.springframework.core.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where this process keeps what must survive it, when nobody else keeps it. */
record DataFolder(Path root) {

    static DataFolder of(Environment environment) {
        var named = environment.getProperty("xpatvoices.data-dir", "data");
        return new DataFolder(Path.of(named).toAbsolutePath().normalize());
    }

    static boolean isNeeded(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").isBlank();
    }

    /** Sees to it that the folder is there; one that is made here is closed to other users. */
    DataFolder make() {
        try {
            Files.createDirectories(root, OwnerOnly.folder(root));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + root, e);
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path finishedMark() {
        return root.resolve("postgres.finished");
    }

    Path unfinished() {
        return root.resolve("postgres-unfinished-" + System.currentTimeMillis());
    }

    Path lock() {
        return root.resolve("postgres.lock");
    }

    /** Of the server's superuser. Whoever may sign in as that one reads every file of ours. */
    Path password() {
        return root.resolve("postgres.password");
    }

    Path masterKey() {
        return root.resolve("master.key");
    }
}

package org.xpatvoices.marketplace.database;

import org.springframework.core.env.Environment;

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

    Path masterKey() {
        return root.resolve("master.key");
    }
}

package org.xpatvoices.marketplace.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Nothing is measured on a database that would lose what it confirmed. */
@Component
@Profile(BenchRun.PROFILE)
class SafeDatabase {
    private static final List<String> ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final JdbcClient jdbc;

    SafeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names the server, or throws if one of its safeties is off. */
    String describe() {
        for (String setting : ON) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException(setting + " is off: these figures would lie");
            }
        }
        return "PostgreSQL "
                + show("server_version")
                + ", "
                + String.join(", ", ON)
                + " on, "
                + Runtime.getRuntime().availableProcessors()
                + " cores, Java "
                + Runtime.version();
    }

    private String show(String setting) {
        return jdbc.sql("select current_setting(?)").param(setting).query(String.class).single();
    }
}

package org.xpatvoices.ledger.eventstore;

import com.zaxxer.hikari.HikariDataSource;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Appends in a process of its own until somebody ends it. */
final class AppendingProcess {
    private AppendingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[0]);
        pool.setMaximumPoolSize(4);
        var settings =
                WriterSettings.standard()
                        .withStallMax(Duration.ofSeconds(2))
                        .withPatience(Duration.ofSeconds(1));
        try (var log = TestLog.ours(pool, settings);
                var load = new Load(arguments[1] + UUID.randomUUID(), 8, log::engine)) {
            Set<String> told = new HashSet<>();
            while (true) {
                for (String one : load.confirmed()) {
                    if (told.add(one)) {
                        System.out.println("CONFIRMED " + one + ".");
                    }
                }
                System.out.flush();
                Thread.sleep(5);
            }
        }
    }
}

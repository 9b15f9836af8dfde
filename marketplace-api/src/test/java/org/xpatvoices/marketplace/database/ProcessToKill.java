package org.xpatvoices.marketplace.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that writes a row, says so, and waits for a violent end. */
final class ProcessToKill {

    private ProcessToKill() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(new DataFolder(Path.of(arguments[0])));
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        System.out.println("written");
        Thread.sleep(120_000);
    }
}

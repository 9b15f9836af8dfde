package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers that stand for the names of payload types. A number nobody knows is an error. */
final class EventTypes {
    private final Database database;
    private final Map<Type, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, Type> types = new ConcurrentHashMap<>();

    EventTypes(Database database) {
        this.database = database;
    }

    record Type(String name, @Nullable String revision) {}

    short numberOf(String name, @Nullable String revision) {
        var type = new Type(name, revision);
        Short known = numbers.get(type);
        return known != null ? known : note(type);
    }

    Type typeOf(short number) {
        Type known = types.get(number);
        if (known == null) {
            reload();
            known = types.get(number);
        }
        if (known == null) {
            throw new UnreadableEvent(
                    UnreadableEvent.Fault.UNKNOWN_TYPE, "There is no event type " + number);
        }
        return known;
    }

    private short note(Type type) {
        database.call(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    "insert into ledger.event_type (name, revision) select ?, ?"
                                            + " where not exists (select from ledger.event_type"
                                            + " where name = ? and revision is not distinct from"
                                            + " ?) on conflict do nothing")) {
                        insert.setString(1, type.name());
                        insert.setString(2, type.revision());
                        insert.setString(3, type.name());
                        insert.setString(4, type.revision());
                        return insert.executeUpdate();
                    }
                });
        reload();
        return Objects.requireNonNull(numbers.get(type));
    }

    private void reload() {
        database.call(
                connection -> {
                    try (var query =
                                    connection.prepareStatement(
                                            "select id, name, revision from ledger.event_type");
                            var rows = query.executeQuery()) {
                        while (rows.next()) {
                            var type = new Type(rows.getString(2), rows.getString(3));
                            types.put(rows.getShort(1), type);
                            numbers.put(type, rows.getShort(1));
                        }
                        return true;
                    }
                });
    }
}

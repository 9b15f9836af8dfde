package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identifiers as text and as stored. A text is a prefix and the 32 hex digits of a UUID; every
 * prefix belongs to one kind of aggregate, so that no two kinds ever share a stream.
 */
final class AggregateKinds {
    private static final int DIGITS = 32;

    private final Database database;
    private final Map<String, Kind> byPrefix = new ConcurrentHashMap<>();
    private final Map<Short, Kind> byId = new ConcurrentHashMap<>();

    AggregateKinds(Database database) {
        this.database = database;
    }

    private record Kind(short id, String prefix, String name) {}

    /** The stream to append to; its kind is noted if this is the first of its kind. */
    StreamKey keyFor(String aggregateId, @Nullable String type) {
        UUID id = uuidIn(aggregateId);
        String prefix = aggregateId.substring(0, aggregateId.length() - DIGITS);
        String name = type == null ? "" : type;
        Kind kind = byPrefix.get(prefix);
        if (kind == null) {
            kind = note(prefix, name);
        }
        if (!kind.name().equals(name)) {
            throw new IllegalArgumentException(
                    "Identifiers that begin with %s are of %s, not of %s"
                            .formatted(prefix, kind.name(), name));
        }
        return new StreamKey(kind.id(), id);
    }

    /** The stream to read from; empty if there is nothing of this kind. */
    Optional<StreamKey> find(String aggregateId) {
        if (!isIdentifier(aggregateId)) {
            return Optional.empty();
        }
        String prefix = aggregateId.substring(0, aggregateId.length() - DIGITS);
        Kind kind = byPrefix.get(prefix);
        if (kind == null) {
            reload();
            kind = byPrefix.get(prefix);
        }
        return Optional.ofNullable(kind)
                .map(known -> new StreamKey(known.id(), uuidIn(aggregateId)));
    }

    String textOf(StreamKey key) {
        return kind(key.kind()).prefix() + key.id().toString().replace("-", "");
    }

    String typeOf(StreamKey key) {
        return kind(key.kind()).name();
    }

    private Kind kind(short id) {
        Kind kind = byId.get(id);
        if (kind == null) {
            reload();
            kind = byId.get(id);
        }
        if (kind == null) {
            throw new UnreadableEvent(
                    UnreadableEvent.Fault.UNKNOWN_TYPE, "There is no kind of aggregate " + id);
        }
        return kind;
    }

    private Kind note(String prefix, String name) {
        database.call(
                connection -> {
                    try (var insert =
                            connection.prepareStatement(
                                    "insert into ledger.aggregate_kind (prefix, name)"
                                            + " select ?, ? where not exists (select from"
                                            + " ledger.aggregate_kind where prefix = ?)"
                                            + " on conflict do nothing")) {
                        insert.setString(1, prefix);
                        insert.setString(2, name);
                        insert.setString(3, prefix);
                        return insert.executeUpdate();
                    }
                });
        reload();
        return java.util.Objects.requireNonNull(byPrefix.get(prefix));
    }

    private void reload() {
        database.call(
                connection -> {
                    try (var query =
                                    connection.prepareStatement(
                                            "select id, prefix, name from ledger.aggregate_kind");
                            var rows = query.executeQuery()) {
                        while (rows.next()) {
                            var kind =
                                    new Kind(
                                            rows.getShort(1), rows.getString(2), rows.getString(3));
                            byId.put(kind.id(), kind);
                            if (kind.id() != StreamKey.ALONE) {
                                byPrefix.put(kind.prefix(), kind);
                            }
                        }
                        return true;
                    }
                });
    }

    private static UUID uuidIn(String aggregateId) {
        if (!isIdentifier(aggregateId)) {
            throw new IllegalArgumentException(
                    "An aggregate's identifier ends in the 32 hex digits of a UUID; this one does"
                            + " not: "
                            + aggregateId);
        }
        int from = aggregateId.length() - DIGITS;
        return new UUID(
                Long.parseUnsignedLong(aggregateId, from, from + 16, 16),
                Long.parseUnsignedLong(aggregateId, from + 16, from + 32, 16));
    }

    private static boolean isIdentifier(String text) {
        int from = text.length() - DIGITS;
        if (from <= 0) {
            return false;
        }
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}

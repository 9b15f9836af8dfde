package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Wraps every living key by the key of a newer epoch, some at a time, so that nobody waits long for
 * a row. What was done before a crash is done.
 */
@Component
class KeyRewrap {
    private static final int CHUNK = 500;

    private final VaultDatabase vault;
    private final KeyEncryption encryption;
    private final List<KeyKind> kinds;

    KeyRewrap(VaultDatabase vault, KeyEncryption encryption, List<KeepsKeys> keepers) {
        this.vault = vault;
        this.encryption = encryption;
        this.kinds = keepers.stream().map(KeepsKeys::kind).toList();
    }

    List<KeyKind> kinds() {
        return kinds;
    }

    /** Answers how many were wrapped anew. */
    long into(int epoch) {
        return kinds.stream().mapToLong(kind -> into(epoch, kind)).sum();
    }

    /** How many living keys still need a key of an earlier epoch. */
    long left(int epoch) {
        return kinds.stream()
                .mapToLong(
                        kind ->
                                count(
                                        "select count(*) from %s where kek_epoch < ? and wrapped is not null"
                                                .formatted(kind.table()),
                                        epoch))
                .sum();
    }

    long living(int epoch) {
        return kinds.stream()
                .mapToLong(
                        kind ->
                                count(
                                        "select count(*) from %s where kek_epoch = ? and wrapped is not null"
                                                .formatted(kind.table()),
                                        epoch))
                .sum();
    }

    private long count(String sql, int epoch) {
        return Objects.requireNonNull(
                vault.run(jdbc -> jdbc.queryForObject(sql, Long.class, epoch)));
    }

    private long into(int epoch, KeyKind kind) {
        long done = 0;
        int some;
        do {
            some = vault.run(jdbc -> someInto(epoch, kind, jdbc));
            done += some;
        } while (some == CHUNK);
        return done;
    }

    private int someInto(int epoch, KeyKind kind, JdbcTemplate jdbc) {
        var old =
                jdbc.query(
                        "select %s, %s, kek_epoch, wrapped from %s where kek_epoch < ? and wrapped is not null limit %d for update"
                                .formatted(kind.id(), kind.name(), kind.table(), CHUNK),
                        (row, _) ->
                                new WrappedKey(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getBytes(4)),
                        epoch);
        jdbc.batchUpdate(
                "update %s set kek_epoch = ?, wrapped = ? where %s = ?"
                        .formatted(kind.table(), kind.id()),
                old.stream()
                        .map(key -> new Object[] {epoch, again(key, epoch, kind), key.id()})
                        .toList());
        return old.size();
    }

    private byte[] again(WrappedKey key, int epoch, KeyKind kind) {
        return WrappedKey.of(
                        key.id(),
                        key.name(),
                        epoch,
                        encryption.unwrap(key, kind.use()),
                        encryption.key(epoch, kind.use()))
                .wrapped();
    }
}

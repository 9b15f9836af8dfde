package org.xpatvoices.ledger.shredding;

import java.util.UUID;

/** A key as it is stored; it opens only in its own row and epoch. */
record WrappedKey(UUID id, String name, int kekEpoch, byte[] wrapped) {
    static WrappedKey of(UUID id, String name, int kekEpoch, AesKey key, AesKey by) {
        return new WrappedKey(id, name, kekEpoch, by.wrap(key, boundTo(id, name, kekEpoch)));
    }

    AesKey unwrap(AesKey by) {
        return by.unwrap(wrapped, boundTo(id, name, kekEpoch));
    }

    private static String boundTo(UUID id, String name, int kekEpoch) {
        return id + "|" + name + "|" + kekEpoch;
    }
}

package org.xpatvoices.ledger.shredding;

import java.util.UUID;

/** A grant's key as it is stored; it opens only in its own row and epoch. */
record WrappedDataKey(UUID id, String grantId, int kekEpoch, byte[] wrapped) {
    String boundTo() {
        return boundTo(id, grantId, kekEpoch);
    }

    static String boundTo(UUID id, String grantId, int kekEpoch) {
        return id + "|" + grantId + "|" + kekEpoch;
    }
}

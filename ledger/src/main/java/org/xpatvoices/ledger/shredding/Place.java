package org.xpatvoices.ledger.shredding;

/**
 * Where a ciphertext belongs. It is sealed together with its place, so that it opens nowhere else:
 * not in another event, field, worker's record or schema version.
 */
public record Place(String eventType, String entityId, String field, String schemaVersion) {
    String under(String keyId) {
        return String.join("|", keyId, eventType, entityId, field, schemaVersion);
    }
}

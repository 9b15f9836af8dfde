package org.xpatvoices.contracts.transparency;

/**
 * An event as it is stored, the salt of its leaf and the proof that the leaf is in the log.
 *
 * @param recordedAtMillis since 1970
 * @param metadata as stored, in base64, like payload and salt
 * @param proof a bundle to be checked offline
 */
public record ProvenEventView(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String aggregateType,
        String type,
        String revision,
        long recordedAtMillis,
        String metadata,
        String payload,
        String salt,
        String proof) {}

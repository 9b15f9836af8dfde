package org.xpatvoices.ledger.eventstore;

import java.util.UUID;

/** An event as it is stored, without the position that it has yet to be given. */
record EventRow(
        StreamKey stream,
        long sequence,
        short type,
        UUID eventId,
        long recordedAtMillis,
        byte[] metadata,
        byte[] payload,
        byte[] seal) {

    int bytes() {
        return metadata.length + payload.length;
    }
}

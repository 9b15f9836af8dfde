package org.xpatvoices.contracts.licence;

import java.time.Instant;

/** The holder says what became of the packet. The next withdrawal asks again. */
public record RetractionAcknowledged(
        String licenceId, String packetId, String offTakerId, String answer, Instant answeredAt)
        implements LicenceEvent {}

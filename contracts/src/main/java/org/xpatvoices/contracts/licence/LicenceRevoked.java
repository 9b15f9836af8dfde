package org.xpatvoices.contracts.licence;

import java.time.Instant;

/**
 * A licence ended before its term.
 *
 * @param amendment number of the amendment of the sale that ended it
 * @param cause a code of {@code AmendmentCause}
 * @param oldEndsAt when it would have ended
 */
public record LicenceRevoked(
        String licenceId,
        String packetId,
        String offTakerId,
        int amendment,
        String cause,
        Instant oldEndsAt,
        Instant revokedAt)
        implements LicenceEvent {}

package org.xpatvoices.ledger.packet;

import org.xpatvoices.contracts.packet.PacketSealed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when to when a packet may be sold, in steps that tell of no worker. Both ends are public,
 * and packets were sealed once with the second in which the youngest consent was given and the
 * second in which the first one ends: so whoever reads an event widens the one to the packet's
 * cut-off and brings the other forward to its day (UTC). Packets sealed since say the same already.
 */
public final class SaleWindow {
    private SaleWindow() {}

    /** No consent in the packet is younger: the cooling-off time begins here. */
    static Instant coolingFrom(PacketSealed sealed, Instant cutOffAt) {
        Instant youngest = sealed.latestConsentGrantedAt();
        return youngest.isBefore(cutOffAt) ? cutOffAt : youngest;
    }

    /** The beginning of the day on which the first consent ends. */
    static Instant consentsEndAt(PacketSealed sealed) {
        return dayOf(sealed.consentsEndAt());
    }

    /** The beginning (UTC) of the day on which a consent ends: its second would be one worker's. */
    public static Instant dayOf(Instant consentEnd) {
        return consentEnd.truncatedTo(ChronoUnit.DAYS);
    }
}

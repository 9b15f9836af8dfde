package org.xpatvoices.contracts.packet;

import java.time.Instant;
import java.util.List;

/**
 * An immutable release exists and may be licensed. {@code contributorsSha256} commits to the sorted
 * contributor units.
 *
 * @param latestConsentGrantedAt no consent is younger than this: the cut-off
 * @param consentsEndAt the day, from its beginning, on which the first of the consents ends
 */
public record PacketSealed(
        String packetId,
        String productId,
        String epoch,
        List<String> purposes,
        List<String> recipients,
        long cutOffPosition,
        List<PacketFile> files,
        String manifestSha256,
        ReachedFloors reached,
        long rows,
        long suppressedRows,
        long contributorCount,
        String contributorsSha256,
        Pricing pricing,
        long priceMicro,
        String currency,
        Instant latestConsentGrantedAt,
        Instant consentsEndAt,
        Instant sealedAt)
        implements PacketEvent {
    public PacketSealed {
        purposes = List.copyOf(purposes);
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }
}

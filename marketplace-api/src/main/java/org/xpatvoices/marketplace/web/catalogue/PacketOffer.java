package org.xpatvoices.marketplace.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.CountSpan;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.ReachedFloors;

import java.time.Instant;
import java.util.List;

/**
 * A packet on sale: how much, how fresh, how well protected, at which price, from when until when.
 *
 * @param rows exact, because the price is so many times the tariff
 * @param suppressedRows the span in which their number lies; the manifest has it exactly
 */
record PacketOffer(
        String packetId,
        String epoch,
        @Nullable Long rows,
        @Nullable CountSpan suppressedRows,
        @Nullable Long contributors,
        @Nullable ReachedFloors reached,
        @Nullable Money price,
        @Nullable Instant sealedAt,
        @Nullable Long cutOffPosition,
        @Nullable Instant licensableFrom,
        @Nullable Instant licensableUntil,
        List<PacketFile> files,
        @Nullable String manifestSha256,
        @Nullable OfferFacts facts) {

    static PacketOffer of(PacketView packet) {
        return new PacketOffer(
                packet.packetId(),
                packet.epoch(),
                packet.rows(),
                packet.suppressedSpan(),
                packet.contributorCount(),
                packet.reached(),
                packet.price(),
                packet.sealedAt(),
                packet.cutOffPosition(),
                packet.licensableFrom(),
                packet.consentsEndAt(),
                packet.files(),
                packet.manifestSha256(),
                packet.facts() == null ? null : OfferFacts.of(packet, packet.facts()));
    }
}

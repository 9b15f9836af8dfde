package org.xpatvoices.marketplace.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.ReachedFloors;

import java.time.Instant;
import java.util.List;

/**
 * A packet on sale: how much, how fresh, how well protected, at which price, from when until when.
 */
record PacketOffer(
        String packetId,
        String epoch,
        @Nullable Long rows,
        @Nullable Long suppressedRows,
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
                packet.suppressedRows(),
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

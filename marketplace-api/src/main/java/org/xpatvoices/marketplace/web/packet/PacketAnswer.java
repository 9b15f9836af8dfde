package org.xpatvoices.marketplace.web.packet;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketProgress;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.ReachedFloors;

import java.time.Instant;
import java.util.List;

/** A packet in any state; {@code reasons} say why there is none. */
record PacketAnswer(
        String packetId,
        String productId,
        String productTitle,
        String epoch,
        PacketState state,
        List<String> reasons,
        String requestedBy,
        Instant requestedAt,
        long requestedPosition,
        @Nullable Long cutOffPosition,
        @Nullable Long rows,
        @Nullable Long suppressedRows,
        @Nullable Long contributors,
        @Nullable ReachedFloors reached,
        @Nullable Money price,
        List<PacketFile> files,
        @Nullable String manifestSha256,
        @Nullable Instant sealedAt,
        @Nullable Instant licensableFrom,
        @Nullable Instant licensableUntil,
        @Nullable Instant endedAt,
        @Nullable String closeReason,
        @Nullable PacketFacts facts,
        @Nullable PacketProgress progress) {

    static PacketAnswer of(PacketView view) {
        return new PacketAnswer(
                view.packetId(),
                view.productId(),
                view.productTitle(),
                view.epoch(),
                view.state(),
                view.reasons(),
                view.requestedBy(),
                view.requestedAt(),
                view.requestedPosition(),
                view.cutOffPosition(),
                view.rows(),
                view.suppressedRows(),
                view.contributorCount(),
                view.reached(),
                view.price(),
                view.files(),
                view.manifestSha256(),
                view.sealedAt(),
                view.licensableFrom(),
                view.consentsEndAt(),
                view.endedAt(),
                view.closeReason(),
                view.facts(),
                view.progress());
    }
}

package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.List;

/** A packet as operators see it; everything after {@code reasons} is known once it is sealed. */
public record PacketView(
        String packetId,
        String productId,
        String productTitle,
        String epoch,
        PacketState state,
        String requestedBy,
        Instant requestedAt,
        long requestedPosition,
        List<String> reasons,
        List<String> purposes,
        List<String> recipients,
        @Nullable Long cutOffPosition,
        @Nullable Long rows,
        @Nullable Long suppressedRows,
        @Nullable Long contributorCount,
        @Nullable ReachedFloors reached,
        @Nullable Money price,
        Pricing pricing,
        List<PacketFile> files,
        @Nullable String manifestSha256,
        @Nullable Instant sealedAt,
        @Nullable Instant licensableFrom,
        @Nullable Instant consentsEndAt,
        @Nullable Instant endedAt,
        @Nullable String closeReason,
        @Nullable PacketFacts facts,
        @Nullable PacketProgress progress) {
    public PacketView {
        reasons = List.copyOf(reasons);
        purposes = List.copyOf(purposes);
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }

    /** What everybody may know of how many rows were held back. */
    public @Nullable CountSpan suppressedSpan() {
        return suppressedRows == null ? null : CountSpan.inPublic(suppressedRows);
    }
}

package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.List;

/** Seals an assembled and verified packet; contributors sorted by payee. */
public record SealPacket(
        @TargetAggregateIdentifier PacketId packetId,
        long cutOffPosition,
        List<PacketFile> files,
        String manifestSha256,
        ReachedFloors reached,
        long rows,
        long suppressedRows,
        long contributorCount,
        List<ContributorUnits> contributors,
        String contributorsSha256,
        Money price,
        Instant latestConsentGrantedAt,
        Instant consentsEndAt,
        PacketRelease release,
        Instant sealedAt) {
    public SealPacket {
        files = List.copyOf(files);
        contributors = List.copyOf(contributors);
    }
}

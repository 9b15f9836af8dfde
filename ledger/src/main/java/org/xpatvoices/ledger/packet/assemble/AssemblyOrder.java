package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.ledger.contribution.Admission;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.LogCheckpoint;
import org.xpatvoices.ledger.packet.files.PacketHeader;
import org.xpatvoices.ledger.packet.files.PacketLicence;
import org.xpatvoices.ledger.packet.gate.GateOrder;
import org.xpatvoices.ledger.packet.press.PressOrder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request with its places in the log.
 *
 * @param cutOffPosition the last one before its epoch began: what came later is not in the packet
 * @param requestedPosition its own: who withdrew before it is not in the packet either
 */
public record AssemblyOrder(PacketRequested request, long cutOffPosition, long requestedPosition) {
    /** Products have no other cap yet, and one is what the equal tariff was set for. */
    private static final int ROWS_PER_CONTRIBUTOR_MAX = 1;

    private static final int FIRST_VERSION = 1;
    private static final PacketLicence LICENCE = PacketLicence.version1();

    public PacketId packetId() {
        return PacketId.of(request.packetId());
    }

    ProductTerms terms() {
        return request.terms();
    }

    Instant cutOffAt() {
        return request.cutOffAt();
    }

    PacketSchema schema() {
        String versionedId = terms().schemaId() + "@" + terms().schemaVersion();
        return PacketSchema.of(versionedId)
                .orElseThrow(() -> new IllegalStateException("No rows of " + versionedId));
    }

    /** The year whose end the ages are counted to; none if the product's period has none. */
    OptionalInt referenceYear() {
        String period = terms().period();
        return period.matches("\\d{4}(-.*)?")
                ? OptionalInt.of(Integer.parseInt(period.substring(0, 4)))
                : OptionalInt.empty();
    }

    Admission admission() {
        return new Admission(
                cutOffPosition,
                cutOffAt(),
                schema(),
                terms().period(),
                Set.copyOf(terms().purposes()),
                Set.copyOf(terms().recipients()));
    }

    /**
     * @param logRoot what the log hashed to at the cut-off
     * @param signingKeyId which key will sign the manifest
     * @param cohort which part of the workers has its turn, if they take turns
     */
    PressOrder pressOrder(String logRoot, String signingKeyId, Optional<String> cohort) {
        PrivacyFloors floors = terms().floors();
        return new PressOrder(
                header(logRoot, signingKeyId, cohort),
                terms().quasiIdentifiers(),
                terms().sensitiveColumns(),
                terms().plainColumns(),
                new PrivacyModel(
                        floors.k(),
                        floors.l(),
                        floors.employersMin(),
                        floors.largestEmployerPercentMax(),
                        Objects.requireNonNullElse(
                                floors.distanceBasisPointsMax(), PrivacyModel.ANY_DISTANCE)),
                Objects.requireNonNullElse(
                        floors.tellingPercentMax(), PressOrder.TELLING_WHATEVER));
    }

    GateOrder gateOrder(String listsVersion, Instant at) {
        return new GateOrder(
                request.packetId(),
                request.productId(),
                schema().versionedId(),
                terms().quasiIdentifiers(),
                terms().sensitiveColumns(),
                terms().plainColumns(),
                listsVersion,
                terms().purposes(),
                request.epochNumber(),
                terms().floors().l(),
                at);
    }

    /** The columns of the packet, in their order. */
    List<String> columns() {
        return Stream.of(
                        terms().quasiIdentifiers(),
                        terms().sensitiveColumns(),
                        terms().plainColumns())
                .flatMap(List::stream)
                .toList();
    }

    private PacketHeader header(String logRoot, String signingKeyId, Optional<String> cohort) {
        return new PacketHeader(
                request.packetId(),
                FIRST_VERSION,
                request.epoch(),
                cohort,
                terms().title(),
                terms().purposes(),
                schema().versionedId(),
                new LogCheckpoint(cutOffPosition, logRoot),
                ROWS_PER_CONTRIBUTOR_MAX,
                LICENCE,
                Optional.of(signingKeyId));
    }
}

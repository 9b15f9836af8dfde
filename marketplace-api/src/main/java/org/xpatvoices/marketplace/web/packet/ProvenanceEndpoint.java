package org.xpatvoices.marketplace.web.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.GetProvenance;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.ReleaseRegistered;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.time.Instant;
import java.util.List;

@RestController
@Tag(name = "Auditors")
class ProvenanceEndpoint {
    private final Queries queries;

    ProvenanceEndpoint(Queries queries) {
        this.queries = queries;
    }

    record ProvenanceAnswer(
            String packetId,
            String productId,
            long epochNumber,
            int cohort,
            int cohorts,
            String shapeSha256,
            List<String> renews,
            long renewedWorkers,
            int heldBack,
            int classes,
            Instant registeredAt) {
        static ProvenanceAnswer of(ReleaseRegistered event) {
            return new ProvenanceAnswer(
                    event.packetId(),
                    event.productId(),
                    event.epochNumber(),
                    event.cohort(),
                    event.cohorts(),
                    event.shapeSha256(),
                    event.renews(),
                    event.renewedWorkers(),
                    Math.ceilDiv(event.heldBack(), PacketRelease.HELD_BACK_STEP)
                            * PacketRelease.HELD_BACK_STEP,
                    event.classCount(),
                    event.registeredAt());
        }
    }

    @GetMapping("/v1/packets/{packetId}/provenance")
    @Admit(scope = "provenance:read", to = AUDITOR)
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "How a packet stands beside all others, as the release gate found",
            description =
                    "Whose turn its epoch was, which earlier packets it shows workers of again, and"
                            + " how many wait, in steps of eleven, so that nobody who left is exposed.")
    ProvenanceAnswer provenance(@PathVariable PacketId packetId) {
        return queries.maybe(new GetProvenance(packetId), ReleaseRegistered.class)
                .map(ProvenanceAnswer::of)
                .orElseThrow(
                        () ->
                                new Refused(
                                        PACKET_MUST_EXIST,
                                        "No packet " + packetId + " was released."));
    }
}

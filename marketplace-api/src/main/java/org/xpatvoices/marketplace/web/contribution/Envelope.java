package org.xpatvoices.marketplace.web.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.EnrolmentRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.validation.CanonicalContent;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A record without faults, read as what it stands for. */
record Envelope(JsonNode record, Caller caller) {
    ContributionSchema schema() {
        return ContributionSchema.of(text("schemaId"), text("schemaVersion")).orElseThrow();
    }

    RecordContribution recordContribution(Instant now) {
        return new RecordContribution(
                new ContributionId(UUID.fromString(text("contributionId"))),
                worker(),
                hub(),
                text("schemaId"),
                text("schemaVersion"),
                consents(),
                text("referencePeriod"),
                Instant.parse(text("capturedAt")),
                Channel.valueOf(text("channel")),
                text("lang"),
                Attestation.valueOf(text("attestation")),
                supersedes(),
                record.has("jobRef") ? text("jobRef") : null,
                CanonicalContent.of(record),
                now);
    }

    FileGrievance fileGrievance(Instant now) {
        return new FileGrievance(
                new GrievanceId(UUID.fromString(text("contributionId"))),
                worker(),
                hub(),
                text("schemaVersion"),
                CanonicalContent.of(record),
                now);
    }

    /** A worker speaks for nobody else; the answer does not tell whether the other one exists. */
    private WorkerId worker() {
        if (caller.kind() == PartyKind.HUB) {
            return WorkerId.of(text("workerId"));
        }
        if (record.has("workerId") && !text("workerId").equals(caller.partyId())) {
            throw new Refused(
                    EnrolmentRule.WORKER_MUST_BE_ENROLLED,
                    "There is no account " + text("workerId") + " of yours.");
        }
        return WorkerId.of(caller.partyId());
    }

    private @Nullable HubId hub() {
        return caller.kind() == PartyKind.HUB ? HubId.of(caller.partyId()) : null;
    }

    private @Nullable ContributionId supersedes() {
        return record.has("supersedes")
                ? new ContributionId(UUID.fromString(text("supersedes")))
                : null;
    }

    private List<GrantId> consents() {
        return record.path("consentIds")
                .valueStream()
                .map(id -> GrantId.of(id.asString()))
                .toList();
    }

    private String text(String field) {
        return record.path(field).stringValue("");
    }
}

package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One filled-in form of a made-up worker, as a hub's tablet would send it. */
public record SyntheticContribution(
        UUID contributionId,
        ContributionSchema schema,
        UUID jobRef,
        String questionVersion,
        String referencePeriod,
        Instant capturedAt,
        Channel channel,
        Attestation attestation,
        String language,
        String answersJson,
        String statesJson) {

    /** Answers and states as one object, the part that the form's schema describes. */
    public String contentJson() {
        return "{\"answers\":" + answersJson + ",\"states\":" + statesJson + "}";
    }

    /** The whole contribution, for the API; {@code workerId} as the API names the worker. */
    public String envelopeJson(String workerId, List<String> consentIds) {
        String job = schema == ContributionSchema.PROFILE ? "" : "\"jobRef\":\"" + jobRef + "\",";
        return "{\"contributionId\":\""
                + contributionId
                + "\",\"workerId\":\""
                + workerId
                + "\",\"schemaId\":\""
                + schema.id()
                + "\",\"schemaVersion\":\""
                + schema.version()
                + "\",\"questionVersion\":\""
                + questionVersion
                + "\",\"referencePeriod\":\""
                + referencePeriod
                + "\",\"capturedAt\":\""
                + capturedAt
                + "\",\"channel\":\""
                + channel
                + "\",\"lang\":\""
                + language
                + "\",\"attestation\":\""
                + attestation
                + "\",\"consentIds\":["
                + String.join(",", consentIds.stream().map(id -> "\"" + id + "\"").toList())
                + "],"
                + job
                + "\"answers\":"
                + answersJson
                + ",\"states\":"
                + statesJson
                + "}";
    }
}

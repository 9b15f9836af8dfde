package org.xpatvoices.marketplace.seed;

import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.seed.population.SyntheticContribution;
import org.xpatvoices.marketplace.validation.CanonicalContent;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** A worker's form on its way through a hub. */
record HandedIn(WorkerId worker, HubId hub, GrantId grant) {

    RecordContribution command(SyntheticContribution form) {
        return new RecordContribution(
                new ContributionId(form.contributionId()),
                worker,
                hub,
                form.schema().id(),
                form.schema().version(),
                List.of(grant),
                form.referencePeriod(),
                form.capturedAt(),
                form.channel(),
                form.language(),
                form.attestation(),
                null,
                form.schema() == ContributionSchema.PROFILE ? null : form.jobRef().toString(),
                content(form),
                form.capturedAt());
    }

    /** The same bytes that the doors make of the same form. */
    private String content(SyntheticContribution form) {
        String sent = form.envelopeJson(worker.toString(), List.of(grant.toString()));
        return CanonicalContent.of(JsonMapper.shared().readTree(sent));
    }
}

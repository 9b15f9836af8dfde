package org.xpatvoices.marketplace.bench;

import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.seed.population.SyntheticContribution;

import java.util.List;

/** A synthetic form as the command that records it. */
final class BenchForm {
    private BenchForm() {}

    static RecordContribution of(
            WorkerId worker,
            HubId hub,
            GrantId grant,
            SyntheticContribution form,
            String referencePeriod) {
        return new RecordContribution(
                new ContributionId(form.contributionId()),
                worker,
                hub,
                form.schema().id(),
                form.schema().version(),
                List.of(grant),
                referencePeriod,
                form.capturedAt(),
                form.channel(),
                form.language(),
                form.attestation(),
                null,
                form.schema() == ContributionSchema.PROFILE ? null : form.jobRef().toString(),
                form.contentJson(),
                form.capturedAt());
    }
}

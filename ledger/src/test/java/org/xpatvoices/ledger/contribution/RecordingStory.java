package org.xpatvoices.ledger.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Workers of one hub and what they record in one period, through the real commands. */
record RecordingStory(CommandGateway commands, String period) {
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    static final Instant NEXT_YEAR = Instant.parse("2027-11-02T08:00:00Z");
    static final HubId HUB = new HubId(new UUID(2, 1));

    WorkerId enrolled() {
        var worker = new WorkerId(UUID.randomUUID());
        commands.sendAndWait(new EnrolWorker(worker, HUB, AssuranceLevel.VOUCHED, "bn", NOW));
        return worker;
    }

    GrantId granted(WorkerId worker, Purpose purpose) {
        var grant = new GrantId(UUID.randomUUID());
        commands.sendAndWait(consent(worker, grant, purpose));
        return grant;
    }

    GrantConsent consent(WorkerId worker, GrantId grant, Purpose purpose) {
        return new GrantConsent(
                worker,
                HUB,
                grant,
                Set.of(purpose),
                purpose == Purpose.POLICY
                        ? Set.of(DataCategory.WAGES)
                        : Set.of(DataCategory.WAGES, DataCategory.PROFILE),
                Set.of(RecipientClass.RESEARCHER),
                "bn",
                NOW,
                NEXT_YEAR);
    }

    RecordContribution recorded(RecordContribution command) {
        RecordOutcome outcome = commands.sendAndWait(command);
        assertThat(outcome).isEqualTo(RecordOutcome.CREATED);
        return command;
    }

    RecordContribution wages(WorkerId worker, GrantId grant, String answers) {
        return wages(worker, List.of(grant), answers, null);
    }

    RecordContribution wages(
            WorkerId worker, List<GrantId> grants, String answers, ContributionId supersedes) {
        return contribution(
                new ContributionId(UUID.randomUUID()),
                worker,
                "wage-period",
                grants,
                answers,
                supersedes);
    }

    RecordContribution wages(ContributionId id, WorkerId worker, GrantId grant, String answers) {
        return contribution(id, worker, "wage-period", List.of(grant), answers, null);
    }

    RecordContribution profile(WorkerId worker, GrantId grant, String answers) {
        return contribution(
                new ContributionId(UUID.randomUUID()),
                worker,
                "profile",
                List.of(grant),
                answers,
                null);
    }

    private RecordContribution contribution(
            ContributionId id,
            WorkerId worker,
            String schema,
            List<GrantId> grants,
            String answers,
            ContributionId supersedes) {
        return new RecordContribution(
                id,
                worker,
                HUB,
                schema,
                "1.0.0",
                grants,
                period,
                NOW.minus(Duration.ofHours(1)),
                Channel.HUB_ASSISTED,
                "bn",
                Attestation.SELF,
                supersedes,
                null,
                answers,
                NOW);
    }
}

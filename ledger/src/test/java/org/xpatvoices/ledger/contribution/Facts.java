package org.xpatvoices.ledger.contribution;

import static org.xpatvoices.ledger.enrolment.Story.GRANT;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.Attestation;
import org.xpatvoices.contracts.contribution.Channel;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.shredding.TestVault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One contribution, said as a command or as the event it becomes. */
record Facts(
        ContributionId id,
        WorkerId worker,
        @Nullable HubId hub,
        String schema,
        List<GrantId> grants,
        String period,
        Instant capturedAt,
        @Nullable ContributionId supersedes,
        String answers,
        Instant recordedAt) {
    static final ContributionId FIRST = new ContributionId(new UUID(4, 1));
    static final ContributionId SECOND = new ContributionId(new UUID(4, 2));
    static final SealedContent SEALED = new SealedContent(new UUID(9, 9).toString(), "c2VhbGVk");

    static Facts wages() {
        return new Facts(
                FIRST,
                WORKER,
                HUB,
                "wage-period",
                List.of(GRANT),
                "2026-10",
                NOW.minusSeconds(3600),
                null,
                "{\"answers\":{\"payslip\":true}}",
                NOW);
    }

    Facts id(ContributionId other) {
        return new Facts(
                other,
                worker,
                hub,
                schema,
                grants,
                period,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts worker(WorkerId other) {
        return new Facts(
                id,
                other,
                hub,
                schema,
                grants,
                period,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts through(@Nullable HubId other) {
        return new Facts(
                id,
                worker,
                other,
                schema,
                grants,
                period,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts schema(String other) {
        return new Facts(
                id,
                worker,
                hub,
                other,
                grants,
                period,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts under(GrantId... others) {
        return new Facts(
                id,
                worker,
                hub,
                schema,
                List.of(others),
                period,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts period(String other) {
        return new Facts(
                id,
                worker,
                hub,
                schema,
                grants,
                other,
                capturedAt,
                supersedes,
                answers,
                recordedAt);
    }

    Facts capturedAt(Instant other) {
        return new Facts(
                id, worker, hub, schema, grants, period, other, supersedes, answers, recordedAt);
    }

    Facts supersedes(ContributionId other) {
        return new Facts(
                id, worker, hub, schema, grants, period, capturedAt, other, answers, recordedAt);
    }

    Facts answers(String other) {
        return new Facts(
                id, worker, hub, schema, grants, period, capturedAt, supersedes, other, recordedAt);
    }

    Facts recordedAt(Instant other) {
        return new Facts(
                id, worker, hub, schema, grants, period, capturedAt, supersedes, answers, other);
    }

    RecordContribution command() {
        return new RecordContribution(
                id,
                worker,
                hub,
                schema,
                "1.0.0",
                grants,
                period,
                capturedAt,
                Channel.HUB_ASSISTED,
                "bn",
                Attestation.SELF,
                supersedes,
                null,
                answers,
                recordedAt);
    }

    ContributionRecorded event() {
        return eventUnder(grants);
    }

    /** As it is recorded when only these of the named grants cover it. */
    ContributionRecorded eventUnder(List<GrantId> covering) {
        var fingerprint = TestVault.fingerprint(Content.partsOf(command()));
        return new ContributionRecorded(
                id.toString(),
                worker.toString(),
                hub == null ? null : hub.toString(),
                schema,
                "1.0.0",
                covering.stream().map(GrantId::toString).sorted().toList(),
                period,
                capturedAt,
                "HUB_ASSISTED",
                "bn",
                "SELF",
                supersedes == null ? null : supersedes.toString(),
                null,
                SEALED,
                fingerprint,
                recordedAt);
    }
}

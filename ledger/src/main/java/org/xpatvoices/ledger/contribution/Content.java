package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.ledger.shredding.Place;

import java.util.List;
import java.util.Objects;

/** What a contribution says, apart from when and through whom it arrived. */
final class Content {
    private static final String FIELD = "content";

    private Content() {}

    /** Equal parts mean the same contribution, sent again. */
    static List<String> partsOf(RecordContribution command) {
        return List.of(
                command.contributionId().toString(),
                command.workerId().toString(),
                command.schemaId(),
                command.schemaVersion(),
                String.join(
                        ",", command.grantIds().stream().map(GrantId::toString).sorted().toList()),
                command.referencePeriod(),
                command.capturedAt().toString(),
                command.channel().name(),
                command.language(),
                command.attestation().name(),
                Objects.toString(command.supersedes(), ""),
                Objects.requireNonNullElse(command.jobRef(), ""),
                command.answersJson());
    }

    static Place placeOf(String contributionId, String schemaId, String schemaVersion) {
        return new Place(
                ContributionRecorded.class.getSimpleName(),
                contributionId,
                FIELD,
                schemaId + "@" + schemaVersion);
    }
}

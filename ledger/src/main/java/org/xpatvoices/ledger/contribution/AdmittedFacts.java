package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Place;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * One sealed contribution with the fewest grants found that together let it in, the first to open
 * it.
 */
public record AdmittedFacts(
        String contributionId,
        String schemaId,
        String schemaVersion,
        String referencePeriod,
        @Nullable String jobRef,
        List<AdmittedGrant> grants,
        String keyId,
        byte[] ciphertext)
        implements ContentVault.Sealed {
    public AdmittedFacts {
        grants = List.copyOf(grants);
    }

    /** As events hold it. */
    public AdmittedFacts(
            String contributionId,
            String schemaId,
            String schemaVersion,
            String referencePeriod,
            @Nullable String jobRef,
            List<AdmittedGrant> grants,
            SealedContent content) {
        this(
                contributionId,
                schemaId,
                schemaVersion,
                referencePeriod,
                jobRef,
                grants,
                content.keyId(),
                Base64.getDecoder().decode(content.ciphertext()));
    }

    AdmittedFacts under(List<AdmittedGrant> chosen) {
        return new AdmittedFacts(
                contributionId,
                schemaId,
                schemaVersion,
                referencePeriod,
                jobRef,
                chosen,
                keyId,
                ciphertext);
    }

    @Override
    public Place place() {
        return Content.placeOf(contributionId, schemaId, schemaVersion);
    }

    @Override
    public String grantId() {
        return grants.getFirst().grantId();
    }

    @Override
    public SealedContent content() {
        return new SealedContent(keyId, Base64.getEncoder().encodeToString(ciphertext));
    }

    /** Ids are unique; whoever looks many of these up need not read all their contents for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof AdmittedFacts facts
                        && contributionId.equals(facts.contributionId)
                        && grants.equals(facts.grants)
                        && keyId.equals(facts.keyId)
                        && Arrays.equals(ciphertext, facts.ciphertext);
    }

    @Override
    public int hashCode() {
        return contributionId.hashCode();
    }
}

package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Place;

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
        SealedContent content)
        implements ContentVault.Sealed {
    public AdmittedFacts {
        grants = List.copyOf(grants);
    }

    AdmittedFacts under(List<AdmittedGrant> chosen) {
        return new AdmittedFacts(
                contributionId, schemaId, schemaVersion, referencePeriod, jobRef, chosen, content);
    }

    @Override
    public Place place() {
        return Content.placeOf(contributionId, schemaId, schemaVersion);
    }

    @Override
    public String grantId() {
        return grants.getFirst().grantId();
    }

    /** Ids are unique; whoever looks many of these up need not read all their contents for it. */
    @Override
    public int hashCode() {
        return contributionId.hashCode();
    }
}

package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;

import java.util.Set;

/** What a worker must have consented to before counting in what everybody may read. */
public final class PublicUse {
    public static final String PURPOSE = Purpose.POLICY.name();

    /** Every class that a grant can name, but employers. */
    public static final Set<String> RECIPIENTS =
            Set.of(
                    RecipientClass.BRAND.name(),
                    RecipientClass.SOCIAL_AUDITOR.name(),
                    RecipientClass.RESEARCHER.name(),
                    RecipientClass.UNION.name(),
                    RecipientClass.NGO.name());

    private PublicUse() {}
}

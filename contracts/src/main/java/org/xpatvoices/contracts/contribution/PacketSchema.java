package org.xpatvoices.contracts.contribution;

import java.util.Optional;

/**
 * The forms whose rows can become a packet. A product names its form with this type, so that one
 * cannot even write down a product over screenings or grievances: there is no value for them.
 */
public enum PacketSchema {
    EMPLOYMENT_CONTRACT(ContributionSchema.EMPLOYMENT_CONTRACT),
    WAGE_PERIOD(ContributionSchema.WAGE_PERIOD),
    RECRUITMENT_COST(ContributionSchema.RECRUITMENT_COST),
    RECRUITMENT_REVIEW(ContributionSchema.RECRUITMENT_REVIEW);

    private final ContributionSchema contribution;

    PacketSchema(ContributionSchema contribution) {
        this.contribution = contribution;
    }

    public ContributionSchema contribution() {
        return contribution;
    }

    public String versionedId() {
        return contribution.versionedId();
    }

    /**
     * The row-level form of that {@code id@version}; none for any other form, whatever its name.
     */
    public static Optional<PacketSchema> of(String versionedId) {
        for (PacketSchema schema : values()) {
            if (schema.versionedId().equals(versionedId)) {
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }
}

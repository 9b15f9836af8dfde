package org.xpatvoices.contracts.contribution;

import java.util.Optional;

/**
 * The forms a worker can fill in, each in the version that is accepted now. The JSON Schema of a
 * form lies at {@link #resource()}.
 */
public enum ContributionSchema {
    PROFILE("profile", "1.0.0", Release.JOINED_COLUMNS),
    EMPLOYMENT_CONTRACT("employment-contract", "1.0.0", Release.ROW_LEVEL),
    WAGE_PERIOD("wage-period", "1.0.0", Release.ROW_LEVEL),
    RECRUITMENT_COST("recruitment-cost", "1.0.0", Release.ROW_LEVEL),
    RECRUITMENT_REVIEW("recruitment-review", "1.0.0", Release.ROW_LEVEL),
    CONDITIONS_SCREENING("conditions-screening", "1.0.0", Release.AGGREGATE_ONLY),
    GRIEVANCE("grievance", "1.0.0", Release.SEALED);

    /** How far the answers of a form may ever travel. */
    public enum Release {
        /** Only as generalised columns beside the rows of another form. */
        JOINED_COLUMNS,
        /** As rows, once generalised. */
        ROW_LEVEL,
        /** As counts over at least twenty workers, never as rows. */
        AGGREGATE_ONLY,
        /** Nowhere. */
        SEALED
    }

    private final String id;
    private final String version;
    private final Release release;

    ContributionSchema(String id, String version, Release release) {
        this.id = id;
        this.version = version;
        this.release = release;
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** The name under which tariffs, manifests and events speak of the form: {@code id@version}. */
    public String versionedId() {
        return id + "@" + version;
    }

    public Release release() {
        return release;
    }

    public boolean rowLevel() {
        return release == Release.ROW_LEVEL;
    }

    public boolean aggregateOnly() {
        return release == Release.AGGREGATE_ONLY;
    }

    public boolean sealed() {
        return release == Release.SEALED;
    }

    /** Where the JSON Schema lies on the class path. */
    public String resource() {
        return "schemas/" + id + "/" + version + ".json";
    }

    public static Optional<ContributionSchema> of(String id, String version) {
        for (ContributionSchema schema : values()) {
            if (schema.id.equals(id) && schema.version.equals(version)) {
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }
}

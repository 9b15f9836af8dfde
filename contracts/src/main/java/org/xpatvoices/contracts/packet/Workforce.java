package org.xpatvoices.contracts.packet;

/** Whom the platform means to reach: what coverage is told against. */
public final class Workforce {
    public static final long PEOPLE = 129_000;

    public static final String NAME = "foreign workers in the Maldives, all sectors";

    private Workforce() {}

    /** So many of them, in hundredths of a percent, rounded down. */
    public static int basisPoints(long people) {
        return Math.toIntExact(10_000 * people / PEOPLE);
    }
}

package org.xpatvoices.marketplace.seed.population;

/** The four kinds of places that workers live in. */
public enum LocationClass {
    GREATER_MALE,
    RESORT,
    INDUSTRIAL,
    ADMIN_ISLAND
}

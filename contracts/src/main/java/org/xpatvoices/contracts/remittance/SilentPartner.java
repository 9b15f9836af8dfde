package org.xpatvoices.contracts.remittance;

/** A partner that gave no quote to believe, and why. */
public record SilentPartner(String partner, String name, Silence cause) {}

package org.xpatvoices.contracts.packet;

/**
 * The privacy model a product asks for; never weaker than the domain floors k ≥ 11, l ≥ 3, 3
 * employers, 70 %.
 */
public record PrivacyFloors(int k, int l, int employersMin, int largestEmployerPercentMax) {}

package org.xpatvoices.contracts.packet;

/**
 * BOTTOM_UP: price = records × tariff. NEGOTIATED_TOTAL: a given total split by largest remainder
 * over records.
 */
public enum PricingMode {
    BOTTOM_UP,
    NEGOTIATED_TOTAL
}

package org.xpatvoices.contracts.packet;

/**
 * How a packet is priced: the tariff per record (BOTTOM_UP) or the total (NEGOTIATED_TOTAL), in
 * micro-units.
 */
public record Pricing(PricingMode mode, long amountMicro, String currency) {}

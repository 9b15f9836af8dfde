package org.xpatvoices.contracts.distribution;

/**
 * A node of a tree of sums.
 *
 * @param value unsigned decimal, modulo 2^64
 * @param hash lower-case hex
 */
public record SumView(String value, String hash) {}

package org.xpatvoices.contracts.packet;

/**
 * What the plain columns of a packet give away to somebody who already holds such facts of a
 * person. Classes are made of the generalised columns alone; plain ones are shown as answered.
 *
 * @param rowsPercent rows that no other row equals in generalised and plain columns together, of
 *     100, rounded up
 * @param tellingPercent rows whose generalised and plain columns leave a single answer of a
 *     sensitive column, of 100, rounded up
 */
public record SingledOut(int rowsPercent, int tellingPercent) {}

package org.xpatvoices.contracts.packet;

/**
 * What a buyer finds in a column, without a single row.
 *
 * @param labels how many different labels its cells have
 * @param anyPercent cells generalised to nothing ({@code *}), of a hundred, rounded
 * @param missingPercent cells without an answer, of a hundred, rounded
 */
public record ColumnFacts(String name, int labels, int anyPercent, int missingPercent) {}

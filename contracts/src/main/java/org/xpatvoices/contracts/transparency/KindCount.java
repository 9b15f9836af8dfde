package org.xpatvoices.contracts.transparency;

/**
 * How many events of one kind an epoch has.
 *
 * @param kind the number in the entries of the public log, 0 to 65535
 * @param name the simple name of the event's type, empty for what has no number
 */
public record KindCount(int kind, String name, long count) {}

package org.xpatvoices.ledger.packet.files;

/**
 * How many contributors of a packet consented to a purpose.
 *
 * @param version the terms that they were asked under
 */
public record ConsentCount(String purpose, String version, int contributors) {}

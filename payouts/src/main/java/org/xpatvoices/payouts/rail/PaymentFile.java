package org.xpatvoices.payouts.rail;

/** What is sent, and its digest. */
public record PaymentFile(String name, String mediaType, byte[] content, String sha256) {}

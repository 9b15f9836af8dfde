package org.xpatvoices.contracts.payout;

/** A run as one payment message. The bytes are the same whenever they are asked for. */
public record PayoutFileView(String name, String mediaType, byte[] content, String sha256) {}

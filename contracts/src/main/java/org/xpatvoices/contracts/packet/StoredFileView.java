package org.xpatvoices.contracts.packet;

/** A stored file of a packet; {@code sha256} is lower-case hex. */
public record StoredFileView(String path, String mediaType, long bytes, String sha256) {}

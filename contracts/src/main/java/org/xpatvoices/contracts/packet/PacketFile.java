package org.xpatvoices.contracts.packet;

/** One file of a packet; {@code sha256} is lower-case hex. */
public record PacketFile(String path, long bytes, long rows, String sha256) {}

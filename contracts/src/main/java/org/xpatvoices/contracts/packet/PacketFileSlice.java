package org.xpatvoices.contracts.packet;

/** Some bytes of a packet's file. {@code bytes} is the size of the whole file. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record PacketFileSlice(
        String path, String mediaType, long bytes, String sha256, long offset, byte[] content) {}

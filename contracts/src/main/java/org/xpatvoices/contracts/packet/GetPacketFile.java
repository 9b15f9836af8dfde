package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.ids.PacketId;

/**
 * Asks for a part of a packet's file, so that a big file never lies in memory as a whole; answers
 * an optional {@link PacketFileSlice}, empty if the packet has no such file.
 */
public record GetPacketFile(PacketId packetId, String path, long offset, int lengthMax) {}

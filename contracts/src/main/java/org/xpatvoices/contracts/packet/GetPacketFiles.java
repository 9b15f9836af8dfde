package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.ids.PacketId;

/** Asks for the stored files of a packet; answers a list of {@link StoredFileView} by path. */
public record GetPacketFiles(PacketId packetId) {}

package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.ids.PacketId;

/** Asks for one packet in any state; answers an optional {@link PacketView}. */
public record GetPacket(PacketId packetId) {}

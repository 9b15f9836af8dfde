package org.xpatvoices.contracts.packet;

import org.xpatvoices.contracts.ids.PacketId;

/**
 * Asks how a sealed packet stands beside all others; answers an optional {@link ReleaseRegistered},
 * as the log has it.
 */
public record GetProvenance(PacketId packetId) {}

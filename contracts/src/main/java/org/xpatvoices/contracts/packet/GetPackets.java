package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

/**
 * Asks for packets, newest request first, before a request position; answers a list of {@link
 * PacketView}.
 */
public record GetPackets(@Nullable Long beforePosition, int limit) {}

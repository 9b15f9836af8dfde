package org.xpatvoices.contracts.packet;

/** Where a packet is in its life. */
public enum PacketState {
    REQUESTED,
    SEALED,
    REFUSED,
    CLOSED
}

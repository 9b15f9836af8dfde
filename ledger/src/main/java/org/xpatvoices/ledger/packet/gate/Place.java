package org.xpatvoices.ledger.packet.gate;

/** Where a worker was released last: a group of a packet. */
public record Place(String packetId, int group) {}

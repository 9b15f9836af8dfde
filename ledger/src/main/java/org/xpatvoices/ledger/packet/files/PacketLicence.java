package org.xpatvoices.ledger.packet.files;

/** The terms under which a packet is handed out; {@code path} is a URL or a relative path. */
public record PacketLicence(String title, String path) {}

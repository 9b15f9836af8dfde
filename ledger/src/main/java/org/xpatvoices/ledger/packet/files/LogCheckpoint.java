package org.xpatvoices.ledger.packet.files;

/**
 * The public log as a packet found it: whoever has the log hashes its first entries and finds this
 * root, or was shown another log.
 *
 * @param size how many entries; the cut-off of the packet
 * @param root over them, in base64 as checkpoints say it
 */
public record LogCheckpoint(long size, String root) {}

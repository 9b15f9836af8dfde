package org.xpatvoices.contracts.packet;

import java.time.Instant;

/**
 * Where the assembly of a packet stands.
 *
 * @param percent of the work that is done
 * @param at when it was last heard of
 */
public record PacketProgress(AssemblyStage stage, int percent, Instant at) {}

package org.xpatvoices.contracts.packet;

import java.time.Instant;

/**
 * Asks how often workers were in packets in the year before {@code at}, per form; answers a list of
 * {@link TurnsView}.
 */
public record GetTurns(Instant at) {}

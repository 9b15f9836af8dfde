package org.xpatvoices.ledger.packet;

import java.time.Instant;

/**
 * The span between two cut-offs. Everything asked for in it speaks of the moment it began.
 *
 * @param number counts epochs of the configured length from the first Monday of 1970 on
 * @param name as printed in manifests and catalogue
 */
public record Epoch(long number, String name, Instant beganAt) {}

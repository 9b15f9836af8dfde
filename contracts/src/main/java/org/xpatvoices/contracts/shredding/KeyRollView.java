package org.xpatvoices.contracts.shredding;

import java.time.Instant;

/**
 * How far a key roll is. {@code keysLeft} still need the old key; {@code copies} were read back
 * whole just now.
 */
public record KeyRollView(
        String rollId, int epoch, boolean finished, long keysLeft, int copies, Instant begunAt) {}

package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;

/**
 * Asks for off-takers in order of registration, after a position; answers a list of {@link
 * OffTakerView}.
 */
public record GetOffTakers(@Nullable Long afterPosition, int limit) {}

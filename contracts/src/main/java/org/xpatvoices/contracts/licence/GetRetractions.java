package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.OffTakerId;

/**
 * Asks for retraction notices, newest day first, before a number; answers a list of {@link
 * RetractionView}.
 *
 * @param offTakerId null for those of all
 * @param open only those that nobody has answered yet
 */
public record GetRetractions(
        @Nullable OffTakerId offTakerId, boolean open, @Nullable Long beforeNumber, int limit) {}

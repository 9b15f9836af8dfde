package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/**
 * Asks for retraction notices, newest day first, before a number; answers a list of {@link
 * RetractionView}.
 *
 * @param offTakerId null for those of all
 * @param open only those that nobody has answered yet
 * @param overdueAt only those that nobody has answered and should have by then; null for any
 */
public record GetRetractions(
        @Nullable OffTakerId offTakerId,
        boolean open,
        @Nullable Instant overdueAt,
        @Nullable Long beforeNumber,
        int limit) {}

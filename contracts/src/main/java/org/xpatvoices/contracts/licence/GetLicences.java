package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.OffTakerId;

/**
 * Asks for licences of one off-taker, or of all, newest first, before a position; answers a list of
 * {@link LicenceView}.
 */
public record GetLicences(
        @Nullable OffTakerId offTakerId, @Nullable Long beforePosition, int limit) {}

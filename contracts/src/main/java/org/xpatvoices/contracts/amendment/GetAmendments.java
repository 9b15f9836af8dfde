package org.xpatvoices.contracts.amendment;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.LicenceId;

/**
 * Asks for amendments of sales, newest first; answers {@link AmendmentView}s.
 *
 * @param licenceId those of this sale only
 * @param state {@code PROPOSED}, {@code APPROVED} or {@code DECLINED} only
 * @param beforePosition those proposed before this position in the log
 */
public record GetAmendments(
        @Nullable LicenceId licenceId,
        @Nullable String state,
        @Nullable Long beforePosition,
        int limit) {}

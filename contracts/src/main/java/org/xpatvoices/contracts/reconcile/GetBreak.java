package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.ids.BreakId;

/** Asks for one break; answers an optional {@link BreakView}. */
public record GetBreak(BreakId breakId) {}

package org.xpatvoices.contracts.statement;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;

/**
 * Asks for a payee's shares, newest first, older than a cursor; answers {@link EarningsLineView}s.
 *
 * @param after the cursor of the last line seen
 */
public record GetEarningsLines(PayeeId payeeId, @Nullable String after, int limit) {}

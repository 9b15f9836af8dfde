package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.OffTakerId;

/**
 * Asks for movements of an off-taker's funds, newest first, before a position; answers a list of
 * {@link AccountLineView}.
 */
public record GetAccountLines(OffTakerId offTakerId, @Nullable Long beforePosition, int limit) {}

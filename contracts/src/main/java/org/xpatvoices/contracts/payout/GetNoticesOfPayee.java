package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * Asks which changes of a payee's destination do not count yet at a time, newest first; answers
 * {@link NoticeView}s.
 */
public record GetNoticesOfPayee(PayeeId payeeId, Instant at) {}

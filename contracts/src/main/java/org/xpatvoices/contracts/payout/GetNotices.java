package org.xpatvoices.contracts.payout;

/**
 * Asks who was to be told of a change of destination, newest first; answers {@link NoticeView}s.
 */
public record GetNotices(int limit) {}

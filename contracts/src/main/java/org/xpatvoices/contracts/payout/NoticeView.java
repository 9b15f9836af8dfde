package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That somebody named another place for a payee's money, told at the one before.
 *
 * @param rail of the place before; only a wallet has a number to send to
 * @param mask the end of the number
 * @param usableFrom before that no money goes to the new place
 * @param sentAt when the gateway took the message; null if it has not
 * @param fault why it has not, at the last try
 */
public record NoticeView(
        String noticeId,
        String payeeId,
        String rail,
        String mask,
        Instant noticedAt,
        Instant usableFrom,
        @Nullable Instant sentAt,
        @Nullable String fault) {}

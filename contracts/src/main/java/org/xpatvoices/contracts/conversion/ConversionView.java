package org.xpatvoices.contracts.conversion;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;

/**
 * One exchange.
 *
 * @param state {@code OPEN}, {@code PROPOSED} once the bank's word is in, {@code APPROVED} or
 *     {@code DECLINED}
 * @param soldMicro the sum that the bank is to exchange
 * @param number of what was said last about what the bank gave; 0 before
 * @param rateMicro what one whole unit brought, in micro-units, rounded down; 0 before it is known
 * @param earlierRateMicro the same of the last one that was approved before, of these two
 *     currencies; 0 if there was none
 * @param unusualRate whether it is too far from that, or there is none: then another person has to
 *     approve it
 */
public record ConversionView(
        String conversionId,
        RailCode rail,
        String state,
        int payees,
        long soldMicro,
        String soldCurrency,
        int number,
        long receivedMicro,
        String boughtCurrency,
        long rateMicro,
        long earlierRateMicro,
        boolean unusualRate,
        @Nullable String reference,
        String openedBy,
        Instant openedAt,
        @Nullable String proposedBy,
        @Nullable String endorsedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}

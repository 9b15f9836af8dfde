package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One transfer to a float: {@code PROPOSED}, {@code APPROVED} or {@code DECLINED}.
 *
 * @param number which proposal of this reference it is; a decision names it
 * @param endorsedBy who approved it first, if it is too large for one approval
 */
public record FloatTopUpView(
        String topUpId,
        String rail,
        @Nullable String hubId,
        String reference,
        long amountMicro,
        String currency,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable String endorsedBy,
        int number) {}

package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A hub's cash box in one currency, as the books have it and as the hub last counted it. Amounts
 * are micro-units.
 *
 * @param floatMicro what it was given, less what it handed over
 * @param handedOver vouchers that it has paid out
 * @param waiting vouchers that wait for their payee
 * @param uncounted vouchers paid out since it last counted
 * @param number of its last count that stands; null if it has never counted
 * @param countedMicro what was in the box then
 * @param bookMicro what the books say was in it then
 * @param openBreaks differences about it that nobody has decided on
 * @param late how many of them are payouts that no count has shown or lacked in time
 */
public record HubBoxView(
        String hubId,
        String currency,
        long floatMicro,
        long handedOver,
        long handedOverMicro,
        long waiting,
        long waitingMicro,
        long uncounted,
        long uncountedMicro,
        @Nullable Long number,
        @Nullable Instant countedAt,
        @Nullable Long countedMicro,
        @Nullable Long bookMicro,
        long openBreaks,
        long late) {}

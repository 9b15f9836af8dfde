package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A worker's page in printed words.
 *
 * @param now what is owed and what is on its way, one line per currency
 * @param converted what was exchanged, newest first, one sentence each
 * @param takenOff fees, one line per currency; empty if nothing was ever taken
 * @param next cursor of the earlier sales, if there are any
 */
record WorkerPage(
        List<String> now,
        List<String> earned,
        List<String> takenOff,
        List<String> converted,
        String asOf,
        List<State> states,
        List<String> missing,
        List<Landing> destinations,
        List<Confirmation> payoutsToConfirm,
        List<Confirmation> payoutsToCorrect,
        List<Line> lines,
        @Nullable String next,
        List<Allowed> consents) {

    /** One picture: {@code code} names its drawing and its words. */
    record State(String code, String amount, boolean any) {}

    /** A place where money lands; {@code usableFrom} only while it may not be used yet. */
    record Landing(String mask, @Nullable String usableFrom) {}

    /** A payout that the worker can confirm. */
    record Confirmation(String payoutId, String amount) {}

    /**
     * One sale; {@code tariff} is absent when a total was split. {@code corrected} says what a
     * share was, is, and why, in the line that adds what was missing.
     */
    record Line(
            String offTaker,
            String product,
            String purpose,
            String soldOn,
            String units,
            @Nullable String tariff,
            String totalUnits,
            String price,
            String amount,
            @Nullable String corrected) {}

    /** A consent in the worker's words, and what stays sold under it. */
    record Allowed(
            String grantId,
            List<String> purposes,
            String until,
            @Nullable String withdrawnOn,
            List<Sold> sold) {}

    /** A licence; {@code answer} ends the name of its words. */
    record Sold(
            String offTaker,
            String product,
            String until,
            @Nullable String toldOn,
            String answer) {}
}

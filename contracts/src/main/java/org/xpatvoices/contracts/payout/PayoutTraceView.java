package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One payout from its reservation to the statement line that shows it, and what the worker says.
 *
 * @param payout as its owner reads it
 * @param evidence what settled it: the digest of a provider's file, or the break that people
 *     decided
 * @param lines every statement line that names it, the newest statement first
 * @param breaks every difference about it, the newest first
 */
public record PayoutTraceView(
        String payeeId,
        PayoutView payout,
        Sent sent,
        @Nullable String evidence,
        @Nullable Instant settledAt,
        @Nullable Instant missedAt,
        @Nullable String missedBy,
        @Nullable Instant returnedAt,
        List<Line> lines,
        List<Difference> breaks,
        @Nullable Hold hold) {
    public PayoutTraceView {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    /** Who let it go, and how it went; all null or 0 as long as it has not. */
    public record Sent(
            String reservedBy,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            String phase,
            int attempts,
            @Nullable String channel,
            @Nullable String requestSha256,
            @Nullable Instant submittingAt,
            @Nullable String unknownReason) {}

    /**
     * What waits for two people: the hold, if {@code cause} says so, and the step that one of them
     * has proposed, if any.
     */
    public record Hold(
            @Nullable String cause,
            @Nullable String note,
            @Nullable String heldBy,
            @Nullable Instant heldAt,
            @Nullable String step,
            @Nullable String stepNote,
            @Nullable String proposedBy) {}

    /**
     * A statement line; {@code claims} if it is the one that shows the payment, {@code live} unless
     * its statement was revoked.
     */
    public record Line(
            String statementId,
            String statementSha256,
            long sequence,
            int line,
            long amountMicro,
            String currency,
            String outcome,
            @Nullable String rung,
            @Nullable String bankReference,
            boolean claims,
            boolean live) {}

    /** A difference and how far it is. */
    public record Difference(
            String breakId,
            String category,
            String state,
            String detail,
            @Nullable String resolution,
            Instant openedAt) {}
}

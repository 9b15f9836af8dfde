package org.xpatvoices.contracts.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that one person did.
 *
 * @param position of the event in the log that says so; a decision of two people has one line each
 * @param act the event's name, such as {@code PayoutRunApproved}
 * @param subject the id of what it was done to
 * @param amountMicro the money that the decision is about, in micro-units; null if it is about none
 */
public record AuditLineView(
        long position,
        Instant at,
        String who,
        String act,
        String subject,
        @Nullable Long amountMicro,
        @Nullable String currency,
        String detail) {}

package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a pain.002 says, at the level at which it says it. */
public record StatusReport(
        String messageId,
        @Nullable String originalMessageId,
        @Nullable Status group,
        List<Payment> payments) {
    public StatusReport {
        payments = List.copyOf(payments);
    }

    /** A status code and, for a refusal, its reason code. */
    public record Status(String code, @Nullable String reason) {}

    /** The word on one group of the original message. */
    public record Payment(
            @Nullable String paymentId, @Nullable Status status, List<Transaction> transactions) {
        public Payment {
            transactions = List.copyOf(transactions);
        }
    }

    /** The word on one transfer. */
    public record Transaction(@Nullable String endToEndId, @Nullable Status status) {}
}

package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a pain.001 says: groups of transfers from one account. */
public record CreditTransferMessage(
        String messageId, Instant createdAt, String initiator, List<Group> groups) {
    public CreditTransferMessage {
        groups = List.copyOf(groups);
    }

    /** One batch, booked as one. */
    public record Group(
            String paymentId,
            LocalDate executionDate,
            Debtor debtor,
            String currency,
            List<Transfer> transfers) {
        public Group {
            transfers = List.copyOf(transfers);
        }
    }

    /** Whose account is debited. */
    public record Debtor(String name, String account, @Nullable String bic) {}

    /** One transfer; the end-to-end id comes back on every later message about it. */
    public record Transfer(
            String endToEndId, long amountMicro, Creditor creditor, @Nullable String purpose) {}

    /** Who is paid. */
    public record Creditor(String name, String account) {
        @Override
        public String toString() {
            return "Creditor[withheld]";
        }
    }
}

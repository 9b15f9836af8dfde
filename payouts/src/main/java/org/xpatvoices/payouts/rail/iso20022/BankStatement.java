package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What one statement of a camt.053 says. Only booked entries are kept; debits are negative.
 *
 * @param unbooked what its other entries name: they move nothing, but it is known of
 */
public record BankStatement(
        String id,
        @Nullable Long sequence,
        String account,
        Instant openedAt,
        Instant closedAt,
        Money opening,
        Money closing,
        List<Entry> entries,
        Unbooked unbooked) {
    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** One whose entries are all booked. */
    public BankStatement(
            String id,
            @Nullable Long sequence,
            String account,
            Instant openedAt,
            Instant closedAt,
            Money opening,
            Money closing,
            List<Entry> entries) {
        this(id, sequence, account, openedAt, closedAt, opening, closing, entries, Unbooked.NONE);
    }

    /**
     * One booking; it may hold many transfers, or say nothing of what it holds. {@code
     * chargedTogether} if it states charges that belong to no one of them.
     */
    public record Entry(
            Money amount,
            boolean reversal,
            @Nullable String reference,
            @Nullable String paymentId,
            @Nullable LocalDate bookedOn,
            List<Detail> details,
            boolean chargedTogether) {
        public Entry {
            details = List.copyOf(details);
        }

        /** One without a day of its own. */
        public Entry(
                Money amount,
                boolean reversal,
                @Nullable String reference,
                @Nullable String paymentId,
                List<Detail> details) {
            this(amount, reversal, reference, paymentId, null, details, false);
        }
    }

    /** The payment groups and transfers that are pending, planned or told for information. */
    public record Unbooked(Set<String> groups, Set<String> transfers) {
        static final Unbooked NONE = new Unbooked(Set.of(), Set.of());

        public Unbooked {
            groups = Set.copyOf(groups);
            transfers = Set.copyOf(transfers);
        }
    }

    /**
     * One transfer inside a booking; the amount is null where only the booking has one, {@code
     * charged} where nothing is said of a fee.
     */
    public record Detail(
            @Nullable String endToEndId,
            @Nullable String instructionId,
            @Nullable String bankReference,
            @Nullable String remittance,
            @Nullable Money amount,
            @Nullable String creditorAccount,
            @Nullable Money charged) {
        /** One that does not say what the bank took for it, nor where the money went. */
        public Detail(
                @Nullable String endToEndId,
                @Nullable String instructionId,
                @Nullable String bankReference,
                @Nullable String remittance,
                @Nullable Money amount) {
            this(endToEndId, instructionId, bankReference, remittance, amount, null, null);
        }
    }
}

package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.List;

/** An off-taker and its prepaid funds, one amount per currency. */
public record OffTakerView(
        String offTakerId,
        String name,
        String recipientClass,
        List<String> purposes,
        OffTakerStanding standing,
        String registeredBy,
        Instant registeredAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String suspensionReason,
        @Nullable Instant suspendedAt,
        List<Money> prepaid,
        long registeredPosition) {
    public OffTakerView {
        purposes = List.copyOf(purposes);
        prepaid = List.copyOf(prepaid);
    }
}

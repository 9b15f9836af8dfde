package org.xpatvoices.marketplace.web.offtaker;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;

import java.time.Instant;
import java.util.List;

/** An off-taker as operators see it. */
record OffTakerAnswer(
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
        List<Money> prepaid) {

    static OffTakerAnswer of(OffTakerView view) {
        return new OffTakerAnswer(
                view.offTakerId(),
                view.name(),
                view.recipientClass(),
                view.purposes(),
                view.standing(),
                view.registeredBy(),
                view.registeredAt(),
                view.approvedBy(),
                view.approvedAt(),
                view.suspensionReason(),
                view.suspendedAt(),
                view.prepaid());
    }
}

package org.xpatvoices.marketplace.web.register;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;

import java.time.Instant;
import java.util.List;

/** {@code approvedAt} is absent before two operators have vetted it. */
record RegisteredOffTaker(
        String offTakerId,
        String name,
        String recipientClass,
        List<String> purposes,
        OffTakerStanding standing,
        @Nullable Instant approvedAt,
        @Nullable Instant suspendedAt) {
    static RegisteredOffTaker of(OffTakerView view) {
        return new RegisteredOffTaker(
                view.offTakerId(),
                view.name(),
                view.recipientClass(),
                view.purposes(),
                view.standing(),
                view.approvedAt(),
                view.suspendedAt());
    }
}

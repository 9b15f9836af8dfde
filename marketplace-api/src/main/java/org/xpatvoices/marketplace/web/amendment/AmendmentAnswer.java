package org.xpatvoices.marketplace.web.amendment;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * An amendment as operators see it: {@code before} and {@code after} are what the buyer paid or the
 * sum of the shares to correct; {@code loss} is what the platform bears, and at most bears while it
 * is proposed.
 */
record AmendmentAnswer(
        String licenceId,
        int number,
        AmendmentKind kind,
        String state,
        Money before,
        Money after,
        Money loss,
        long workers,
        boolean endsLicence,
        AmendmentCause cause,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String endorsedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    static AmendmentAnswer of(AmendmentView view) {
        String currency = view.currency();
        return new AmendmentAnswer(
                view.licenceId(),
                view.number(),
                view.kind(),
                view.state(),
                new Money(view.oldMicro(), currency),
                new Money(view.newMicro(), currency),
                new Money(view.lossMicro(), currency),
                view.workers(),
                view.endsLicence(),
                view.cause(),
                view.reason(),
                view.proposedBy(),
                view.proposedAt(),
                view.endorsedBy(),
                view.decidedBy(),
                view.decidedAt());
    }
}

package org.xpatvoices.marketplace.web.consent;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.consent.ConsentView;

import java.time.Instant;
import java.util.List;

/** A consent as its owner reads it. {@code position} is where the log last spoke of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentAnswer(
        String consentId,
        String workerId,
        State state,
        List<String> purposes,
        List<String> categories,
        List<String> recipients,
        String language,
        boolean assisted,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Instant withdrawnAt,
        long position) {
    enum State {
        GIVEN,
        WITHDRAWN,
        EXPIRED
    }

    static ConsentAnswer of(ConsentView view, Instant now) {
        return new ConsentAnswer(
                view.grantId(),
                view.workerId(),
                state(view, now),
                view.purposes(),
                view.categories(),
                view.recipients(),
                view.language(),
                view.assisted(),
                view.grantedAt(),
                view.validUntil(),
                view.withdrawnAt(),
                view.position());
    }

    private static State state(ConsentView view, Instant now) {
        if (view.withdrawnAt() != null) {
            return State.WITHDRAWN;
        }
        return view.validUntil().isAfter(now) ? State.GIVEN : State.EXPIRED;
    }
}

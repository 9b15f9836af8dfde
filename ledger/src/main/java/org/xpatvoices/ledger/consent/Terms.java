package org.xpatvoices.ledger.consent;

import org.xpatvoices.contracts.consent.ConsentGranted;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What was agreed, without when: two requests with equal terms are the same request. */
record Terms(
        List<String> purposes,
        List<String> categories,
        List<String> recipients,
        String language,
        boolean assisted,
        Instant validUntil) {
    static Terms of(GrantConsent command) {
        return new Terms(
                sorted(command.purposes()),
                sorted(command.categories()),
                sorted(command.recipients()),
                command.language(),
                command.assisted(),
                command.validUntil());
    }

    static Terms of(ConsentGranted event) {
        return new Terms(
                event.purposes(),
                event.categories(),
                event.recipients(),
                event.language(),
                event.assisted(),
                event.validUntil());
    }

    boolean cover(DataCategory category) {
        return categories.contains(category.name());
    }

    private static List<String> sorted(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toList();
    }
}

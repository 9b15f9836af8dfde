package org.xpatvoices.contracts.consent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A grant as its worker and hub see it. {@code position} is that of the latest event about it. */
public record ConsentView(
        String grantId,
        String workerId,
        List<String> purposes,
        List<String> categories,
        List<String> recipients,
        String language,
        boolean assisted,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Instant withdrawnAt,
        long position) {
    public ConsentView {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        recipients = List.copyOf(recipients);
    }
}

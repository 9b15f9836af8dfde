package org.xpatvoices.contracts.consent;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/** A worker allowed the use of some facts. Lists are sorted. */
public record ConsentGranted(
        String grantId,
        @Personal String workerId,
        List<String> purposes,
        List<String> categories,
        List<String> recipients,
        String language,
        boolean assisted,
        Instant grantedAt,
        Instant validUntil)
        implements ConsentEvent {
    public ConsentGranted {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
        recipients = List.copyOf(recipients);
    }
}

package org.xpatvoices.contracts.admission;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A hub or an auditor as operators see it.
 *
 * @param position of its registration in the log
 * @param decidedBy who admitted it or turned it away; nobody yet, if null
 */
public record PartyView(
        String partyId,
        AdmittedKind kind,
        String name,
        Standing standing,
        long position,
        String registeredBy,
        Instant registeredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}

package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.Personal;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.time.Instant;

/**
 * A payee's newest destination, account and holder sealed under the payee's own key. The
 * fingerprint is of that key too: it tells a change from a repeat, and after the key is gone it
 * tells nothing.
 *
 * @param tier how well its provider knows the holder, as it counts; limits may hang on it. Null
 *     where it does not say, and in events from before it was asked
 */
@Personal
public record DestinationRegistered(
        String payeeId,
        String destinationId,
        int version,
        String rail,
        @Personal SealedContent details,
        @Personal String fingerprint,
        Instant usableFrom,
        Instant registeredAt,
        @Nullable Integer tier)
        implements DestinationEvent {}

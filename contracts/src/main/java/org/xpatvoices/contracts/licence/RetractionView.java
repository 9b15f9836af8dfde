package org.xpatvoices.contracts.licence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A retraction notice, and its answer once there is one.
 *
 * @param noticedAt the beginning of the day, UTC
 * @param number of the notice among those that were asked for, the oldest day first: it says
 *     nothing about notices of other licences
 */
public record RetractionView(
        String licenceId,
        String packetId,
        String productTitle,
        String offTakerId,
        String offTakerName,
        Instant noticedAt,
        Instant answerBy,
        @Nullable RetractionAnswer answer,
        @Nullable Instant answeredAt,
        long number) {

    /** Whether the time to answer is over and nobody has. */
    public boolean overdueAt(Instant at) {
        return answer == null && !at.isBefore(answerBy);
    }
}

package org.xpatvoices.contracts.licence;

import java.time.Instant;

/**
 * Somebody in a licensed packet has withdrawn, and the holder owes an answer. Who it is, or in
 * which row, is not said: that would tell the buyer what the worker took back. Withdrawals that
 * come while an answer is due are covered by it.
 *
 * @param noticedAt the day, as the instant at which it began in UTC. It keeps those from lining
 *     notices up who read them later, not those who saw them come: they come within a second, all
 *     that one withdrawal causes at once. Notices stored by older versions have the exact time.
 */
public record RetractionNoticed(
        String licenceId, String packetId, String offTakerId, Instant noticedAt, Instant answerBy)
        implements LicenceEvent {}

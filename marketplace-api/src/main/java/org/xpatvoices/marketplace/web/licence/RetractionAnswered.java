package org.xpatvoices.marketplace.web.licence;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionView;

import java.time.Instant;

/**
 * A notice and its answer.
 *
 * @param overdue whether the time to answer is over: the licence's files are shut until then
 * @param answer absent as long as one is due
 * @param jws the notice without what became of it, signed
 */
record RetractionAnswered(
        String licenceId,
        String packetId,
        String productTitle,
        String offTakerId,
        Instant noticedAt,
        Instant answerBy,
        boolean overdue,
        @Nullable RetractionAnswer answer,
        @Nullable Instant answeredAt,
        String jws) {
    static RetractionAnswered of(RetractionView view, Instant now, String jws) {
        return new RetractionAnswered(
                view.licenceId(),
                view.packetId(),
                view.productTitle(),
                view.offTakerId(),
                view.noticedAt(),
                view.answerBy(),
                view.overdueAt(now),
                view.answer(),
                view.answeredAt(),
                jws);
    }
}

package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTED_PACKET_CANNOT_BE_FETCHED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.licence.RetractionAcknowledged;
import org.xpatvoices.contracts.licence.RetractionNoticed;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;

/** What the holder of a licence was asked after a withdrawal, and has answered. */
class Answers {
    private @Nullable RetractionNoticed waiting;
    private @Nullable RetractionAcknowledged givenUp;

    boolean due() {
        return waiting != null;
    }

    /** An answer ends it for good; silence does from the deadline on. */
    void checkDelivery(Instant at) {
        if (givenUp != null) {
            throw new Refused(
                    RETRACTED_PACKET_CANNOT_BE_FETCHED,
                    "Answered %s at %s.".formatted(givenUp.answer(), givenUp.answeredAt()));
        }
        if (waiting != null && !at.isBefore(waiting.answerBy())) {
            throw new Refused(
                    RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING,
                    "The answer was due by " + waiting.answerBy() + ".");
        }
    }

    void evolve(RetractionNoticed event) {
        waiting = event;
    }

    void evolve(RetractionAcknowledged event) {
        waiting = null;
        givenUp = event;
    }
}

package org.xpatvoices.ledger.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTED_PACKET_CANNOT_BE_FETCHED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_OPEN;
import static org.xpatvoices.ledger.licence.SaleStory.LICENCE;
import static org.xpatvoices.ledger.licence.SaleStory.NOW;
import static org.xpatvoices.ledger.licence.SaleStory.OTHER_OFF_TAKER;
import static org.xpatvoices.ledger.licence.SaleStory.QUOTE;
import static org.xpatvoices.ledger.licence.SaleStory.ask;
import static org.xpatvoices.ledger.licence.SaleStory.buy;
import static org.xpatvoices.ledger.licence.SaleStory.log;
import static org.xpatvoices.ledger.licence.SaleStory.quoted;
import static org.xpatvoices.ledger.licence.SaleStory.sold;
import static org.xpatvoices.ledger.licence.SaleStory.withBuyer;
import static org.xpatvoices.ledger.licence.SaleStory.withPacket;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.AcknowledgeRetraction;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.contracts.licence.RecordDelivery;
import org.xpatvoices.contracts.licence.RetractionAcknowledged;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionNoticed;
import org.xpatvoices.ledger.SharedLog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class RetractionTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    @Test
    void tellsTheHolderOnceUntilThereIsAnAnswer() {
        licence().when(withdrawn(LATER)).appended(noticed(LATER));
        licence(noticed(LATER)).when(withdrawn(LATER.plusSeconds(1))).changedNothing();
        licence(noticed(LATER), acknowledged())
                .when(withdrawn(LATER.plusSeconds(1)))
                .appended(noticed(LATER.plusSeconds(1)));
    }

    @Test
    void tellsNobodyWhoseTermIsOver() {
        licence().when(withdrawn(sold().endsAt())).changedNothing();
    }

    @Test
    void takesTheAnswer() {
        licence(noticed(LATER)).when(answer(OFF_TAKER)).appended(acknowledged());
    }

    @Test
    void handsOutNothingOnceItsHolderAnswered() {
        var rows =
                new RecordDelivery(LICENCE, "rows.csv", "cd".repeat(32), 1, LATER.plusSeconds(1));
        withBuyer(licence(noticed(LATER), acknowledged()))
                .when(rows)
                .refusedBy(RETRACTED_PACKET_CANNOT_BE_FETCHED);
        withBuyer(licence(noticed(LATER), acknowledged(), noticed(LATER)))
                .when(rows)
                .refusedBy(RETRACTED_PACKET_CANNOT_BE_FETCHED);
    }

    @Test
    void handsOutNothingAfterTheDeadlineUntilThereIsAnAnswer() {
        var told = noticed(LATER);
        Instant due = told.answerBy();
        withBuyer(licence(told))
                .when(fetch(due.minusMillis(1)))
                .appended(fetched(due.minusMillis(1)));
        withBuyer(licence(told))
                .when(fetch(due))
                .refusedBy(RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING);
        var goingOn = new RecordDelivery(LICENCE, "rows.csv", "cd".repeat(32), 1, true, due);
        withBuyer(licence(fetched(LATER), told))
                .when(goingOn)
                .refusedBy(RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING);
        licence(told).when(answer(OFF_TAKER)).appended(acknowledged());
    }

    /** At no moment has somebody who was silent more than somebody who answered in time. */
    @Test
    void givesSilenceNothingThatAnAnswerByTheDeadlineTakes() {
        var told = noticed(LATER);
        for (int day = 0; day <= SaleStory.TERM_DAYS; day++) {
            Instant at = sold().soldAt().plus(Duration.ofDays(day));
            var silent = withBuyer(licence(told)).when(fetch(at));
            var answers =
                    at.isBefore(told.answerBy()) ? licence(told) : licence(told, acknowledged());
            var honest = withBuyer(answers).when(fetch(at));
            assertThat(silent.messages().size())
                    .as("day %d", day)
                    .isLessThanOrEqualTo(honest.messages().size());
        }
    }

    @Test
    void sellsNothingToWhoOwesAnAnswer() {
        OverdueAnswers answers = (holder, at) -> holder.equals(OFF_TAKER) && !at.isBefore(NOW);
        var log = withBuyer(withPacket(log(0, Duration.ofHours(72), answers)));
        log.when(ask()).refusedBy(OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST);
        log.given(QUOTE.toString(), quoted())
                .when(buy())
                .refusedBy(OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST);
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        licence().when(answer(OFF_TAKER)).refusedBy(RETRACTION_MUST_BE_OPEN);
        licence(noticed(LATER), acknowledged())
                .when(answer(OFF_TAKER))
                .refusedBy(RETRACTION_MUST_BE_OPEN);
    }

    @Test
    void refusesTheAnswerOfSomebodyElseLikeAnUnknownLicence() {
        licence(noticed(LATER)).when(answer(OTHER_OFF_TAKER)).refusedBy(LICENCE_MUST_EXIST);
        log().when(answer(OFF_TAKER)).refusedBy(LICENCE_MUST_EXIST);
    }

    private static RecordDelivery fetch(Instant at) {
        return new RecordDelivery(LICENCE, "rows.csv", "cd".repeat(32), 1, at);
    }

    private static PacketDelivered fetched(Instant at) {
        return new PacketDelivered(
                LICENCE.toString(), PACKET.toString(), "rows.csv", "cd".repeat(32), 1, at);
    }

    private static SharedLog licence(Object... later) {
        return log().given(LICENCE.toString(), sold()).given(LICENCE.toString(), later);
    }

    private static NoticeRetraction withdrawn(Instant at) {
        return new NoticeRetraction(LICENCE, at);
    }

    private static RetractionNoticed noticed(Instant at) {
        return new RetractionNoticed(
                LICENCE.toString(),
                PACKET.toString(),
                OFF_TAKER.toString(),
                at.truncatedTo(ChronoUnit.DAYS),
                at.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(15)));
    }

    private static AcknowledgeRetraction answer(OffTakerId by) {
        return new AcknowledgeRetraction(LICENCE, by, RetractionAnswer.USE_STOPPED, LATER);
    }

    private static RetractionAcknowledged acknowledged() {
        return new RetractionAcknowledged(
                LICENCE.toString(), PACKET.toString(), OFF_TAKER.toString(), "USE_STOPPED", LATER);
    }
}

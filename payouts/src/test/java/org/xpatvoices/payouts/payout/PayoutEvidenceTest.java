package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.xpatvoices.contracts.payout.ProviderWord.Verdict.ACCEPTED;
import static org.xpatvoices.contracts.payout.ProviderWord.Verdict.REJECTED;
import static org.xpatvoices.contracts.payout.ProviderWord.Verdict.SETTLED;
import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How evidence adds up: what counts as paid, what proves that it was not, and what is a conflict.
 */
class PayoutEvidenceTest {
    private static TestExecutor<PayoutBatch> sent(Object... more) {
        List<Object> events =
                new ArrayList<>(List.of(reserved(), approved(), submitting(), submitted()));
        Collections.addAll(events, more);
        return Some.batch().given(events);
    }

    @Test
    void takenInIsNotPaid() {
        sent().when(report(0, ACCEPTED, "ACSP")).expectEvents(accepted(0));
    }

    @Test
    void theProvidersWordSettlesAndTheStatementReconciles() {
        var paid = settled(0, EvidenceSource.PROVIDER_REPORT, SHA);
        sent().when(report(0, SETTLED, "ACSC")).expectEvents(paid);
        sent(paid).when(booked(0, STATEMENT, 1)).expectEvents(reconciled(0, STATEMENT, 1));
        sent().when(booked(0, STATEMENT, 1))
                .expectEvents(
                        settled(0, EvidenceSource.STATEMENT, SHA), reconciled(0, STATEMENT, 1));
    }

    @Test
    void aLineClaimsAPayoutOfItsAmountOnce() {
        var match = match(-10_000_000);
        assertThat(refusal(match(-10_000_001))).isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        assertThat(refusal(match(10_000_000))).isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        var open = Trail.of(PAYOUTS.get(0));
        match.mustFit(open, "MVR");
        assertThat(refusal(match, open.claimedBy("stm_1#1"), "MVR"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        assertThat(refusal(match, open.with(Fact.RELEASED), "MVR"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        assertThat(refusal(match, open, "USD")).isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        var withFee = Trail.of(Some.payout(0, 10_000_000, 500));
        match.mustFit(withFee, "MVR");
        match(-9_999_500).mustFit(withFee, "MVR");
    }

    @Test
    void withAnotherFeeALineIsStillNotLessThanThePayout() {
        var withFee = Trail.of(Some.payout(0, 10_000_000, 500));
        match(-10_000_001, true).mustFit(withFee, "MVR");
        match(-9_999_501, true).mustFit(withFee, "MVR");
        assertThat(refusal(match(-10_000_001), withFee, "MVR"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        assertThat(refusal(match(-9_999_499, true), withFee, "MVR"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        assertThat(refusal(match(10_000_001, true), withFee, "MVR"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
    }

    private static ForcedMatch match(long bookedMicro) {
        return match(bookedMicro, false);
    }

    private static ForcedMatch match(long bookedMicro, boolean anyFee) {
        var booked = new Money(bookedMicro, "MVR");
        return new ForcedMatch(BATCH, Some.id(0), STATEMENT, 4, booked, "brk_1", anyFee, Some.AT);
    }

    private static Rule refusal(ForcedMatch match) {
        return refusal(match, Trail.of(PAYOUTS.get(0)), "MVR");
    }

    private static Rule refusal(ForcedMatch match, Trail trail, String currency) {
        return catchThrowableOfType(Refused.class, () -> match.mustFit(trail, currency)).rule();
    }

    /** Only money that had gone, once, and no more of it than was taken. */
    @Test
    void onlyWhatWasPaidComesBack() {
        var paid = Trail.of(Some.payout(0, 10_000_000, 400_000)).with(Fact.PAID);
        match(4_800_000).mustBeItsReturn(paid, "MVR");
        match(9_100_000).mustBeItsReturn(paid, "MVR");
        match(10_000_000).mustBeItsReturn(paid, "MVR");
        for (var trail :
                List.of(
                        Trail.of(Some.payout(0, 10_000_000, 400_000)),
                        paid.released(null),
                        paid.returnedBy("stm_1"))) {
            assertThat(returnRefusal(match(9_600_000), trail, "MVR"))
                    .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        }
        for (long booked : new long[] {0, -9_600_000, 10_000, 4_799_999, 10_000_001}) {
            assertThat(returnRefusal(match(booked), paid, "MVR"))
                    .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
        }
        assertThat(returnRefusal(match(9_600_000), paid, "USD"))
                .isEqualTo(PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
    }

    private static Rule returnRefusal(ForcedMatch match, Trail trail, String currency) {
        return catchThrowableOfType(Refused.class, () -> match.mustBeItsReturn(trail, currency))
                .rule();
    }

    /** What counts as paid and no line shows may be paid by the very line that is to be lost. */
    @Test
    void aLineIsLostOnlyBesideAnother() {
        var paid = Trail.of(PAYOUTS.get(0)).with(Fact.PAID);
        assertThat(
                        catchThrowableOfType(Refused.class, () -> DecidedEnd.mustNotLackALine(paid))
                                .rule())
                .isEqualTo(PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        DecidedEnd.mustNotLackALine(paid.claimedBy("stm_1#2"));
        DecidedEnd.mustNotLackALine(Trail.of(PAYOUTS.get(0)));
    }

    @Test
    void theSameEvidenceAgainChangesNothing() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        var matched = reconciled(0, STATEMENT, 1);
        sent(accepted(0)).when(report(0, ACCEPTED, "ACSP")).expectNoEvents();
        sent(rejected(0)).when(report(0, REJECTED, "AC04")).expectNoEvents();
        sent(paid).when(report(0, SETTLED, "ACSC")).expectNoEvents();
        sent(paid, matched).when(booked(0, STATEMENT, 1)).expectNoEvents();
        sent(missed(0)).when(absence(0)).expectNoEvents();
        sent(receipt(0, ReceiptAnswer.RECEIVED))
                .when(said(0, ReceiptAnswer.RECEIVED))
                .expectNoEvents();
    }

    @Test
    void lateAndLesserWordsChangeNothing() {
        sent(rejected(0)).when(report(0, ACCEPTED, "ACCP")).expectNoEvents();
        sent(settled(0, EvidenceSource.PROVIDER_REPORT, SHA))
                .when(report(0, ACCEPTED, "ACCP"))
                .expectNoEvents();
        sent(settled(0, EvidenceSource.STATEMENT, SHA), reconciled(0, NEXT_STATEMENT, 1))
                .when(absence(0))
                .expectNoEvents();
    }

    @Test
    void aRefusalAloneReleasesNothing() {
        sent().when(report(0, REJECTED, "AC04")).expectEvents(rejected(0));
    }

    @Test
    void aMissingLineAloneReleasesNothing() {
        sent().when(absence(0)).expectEvents(missed(0));
    }

    @Test
    void whatAReportCallsPaidAndNoStatementShowsIsMissed() {
        sent(settled(0, EvidenceSource.PROVIDER_REPORT, SHA))
                .when(absence(0))
                .expectEvents(missed(0));
    }

    @Test
    void aRefusalAndAClosedStatementWithoutItReleaseInEitherOrder() {
        sent(rejected(0))
                .when(absence(0))
                .expectEvents(
                        missedAndReleased(
                                "refused, and not in closed statement " + STATEMENT, money(0)));
        sent(missed(0))
                .when(report(0, REJECTED, "AC04"))
                .expectEvents(
                        rejected(0),
                        released(
                                PayoutsReleased.Origin.IN_TRANSIT,
                                "refused, and not in a closed statement",
                                money(0)));
    }

    /** Whoever brings both files would otherwise have money paid twice, alone. */
    @Test
    void twoFilesThatPeopleBroughtReleaseNothingInEitherOrder() {
        sent().when(carried(0, REJECTED, "AC04")).expectEvents(rejected(0, true));
        sent(rejected(0, true)).when(absence(0)).expectEvents(missed(0));
        sent(accepted(0), missed(0))
                .when(carried(0, REJECTED, "AC04"))
                .expectEvents(rejected(0, true));
        sent(missed(0), rejected(0, true)).when(carried(0, REJECTED, "AC04")).expectNoEvents();
        sent(missed(0), rejected(0, true)).when(absence(0)).expectNoEvents();
    }

    @Test
    void theRailsOwnRefusalReleasesWhatAFileHadCalledRefused() {
        sent(rejected(0, true), missed(0))
                .when(report(0, REJECTED, "AC04"))
                .expectEvents(
                        rejected(0),
                        released(
                                PayoutsReleased.Origin.IN_TRANSIT,
                                "refused, and not in a closed statement",
                                money(0)));
        sent(rejected(0, true), rejected(0))
                .when(absence(0))
                .expectEvents(
                        missedAndReleased(
                                "refused, and not in closed statement " + STATEMENT, money(0)));
    }

    @Test
    void whatTheRailAcceptedAndAFileCallsRefusedWaitsForPeople() {
        sent(rejected(0, true))
                .when(report(0, ACCEPTED, "ACSP"))
                .expectEvents(
                        conflict(
                                "STATUS_CONFLICT",
                                null,
                                null,
                                "A file that a person brought says rejected, the provider itself"
                                        + " says accepted; nothing is sent again."));
    }

    @Test
    void twoPeopleReleaseWhatOnlyFilesRefused() {
        sent(rejected(0, true), missed(0))
                .when(decision(0, DecidePayout.Decision.NOT_EXECUTED))
                .expectEvents(
                        released(
                                PayoutsReleased.Origin.IN_TRANSIT,
                                "decided by two people in " + BREAK,
                                money(0)));
    }

    @Test
    void aWorkerWhoReceivedItBlocksTheRelease() {
        sent(rejected(0), receipt(0, ReceiptAnswer.RECEIVED))
                .when(absence(0))
                .expectEvents(missed(0));
    }

    @Test
    void paidOutweighsRejectedInEitherOrderAndIsAConflict() {
        var paid = settled(0, EvidenceSource.PROVIDER_REPORT, SHA);
        var after = sent(rejected(0)).when(report(0, SETTLED, "ACSC"));
        after.expectEvents(conflict("STATUS_CONFLICT", null, null, PAID_AND_REJECTED), paid);
        sent(paid)
                .when(report(0, REJECTED, "AC04"))
                .expectEvents(
                        rejected(0), conflict("STATUS_CONFLICT", null, null, PAID_AND_REJECTED));
        sent(rejected(0), conflict("STATUS_CONFLICT", null, null, PAID_AND_REJECTED), paid)
                .when(report(0, SETTLED, "ACSC"))
                .expectNoEvents();
    }

    @Test
    void aLateSuccessAfterTheReleaseIsABreakAndNotAnException() {
        var given = released(PayoutsReleased.Origin.IN_TRANSIT, "refused", money(0));
        sent(rejected(0), missed(0), given)
                .when(booked(0, NEXT_STATEMENT, 4))
                .expectEvents(
                        new PayoutConflictFound(
                                BATCH.toString(),
                                id(0).toString(),
                                "STATUS_CONFLICT",
                                NEXT_STATEMENT.toString(),
                                4,
                                -10_000_000,
                                10_000_000,
                                "MVR",
                                true,
                                "Paid after its money was given back: take that back, or it is"
                                        + " sent again once this ends.",
                                AT));
    }

    /** What people have ended is no answer to what somebody else says afterwards. */
    @Test
    void saysAnewWhatIsSaidOnceTheMoneyWentBack() {
        var received =
                conflict(
                        "STATUS_CONFLICT",
                        null,
                        null,
                        "The provider says rejected, the worker says received; it waits until this"
                                + " ends.");
        var paid = conflict("STATUS_CONFLICT", null, null, PAID_AFTER_RELEASE);
        var gone = released(PayoutsReleased.Origin.IN_TRANSIT, "decided by two people", money(0));
        sent(rejected(0), receipt(0, ReceiptAnswer.RECEIVED), received, gone)
                .when(report(0, SETTLED, "ACSC"))
                .expectEvents(paid);
        sent(rejected(0), gone, paid).when(report(0, SETTLED, "ACSC")).expectNoEvents();
        sent(rejected(0), paid, gone).when(report(0, SETTLED, "ACSC")).expectEvents(paid);
    }

    @Test
    void aSecondStatementLineIsADuplicate() {
        sent(settled(0, EvidenceSource.STATEMENT, SHA), reconciled(0, STATEMENT, 1))
                .when(booked(0, NEXT_STATEMENT, 2))
                .expectEvents(
                        new PayoutConflictFound(
                                BATCH.toString(),
                                id(0).toString(),
                                "DUPLICATE_AT_PROVIDER",
                                NEXT_STATEMENT.toString(),
                                2,
                                -10_000_000,
                                10_000_000,
                                "MVR",
                                true,
                                "Another statement line has claimed this payout: "
                                        + STATEMENT
                                        + "#1.",
                                AT));
    }

    @Test
    void evidenceResolvesAnUnknownOutcomeOnce() {
        var outage = Some.batch().given(reserved(), approved(), submitting(), unknown());
        outage.when(booked(1, STATEMENT, 2))
                .expectEvents(
                        settled(1, EvidenceSource.STATEMENT, SHA), reconciled(1, STATEMENT, 2));
    }

    @Test
    void aWorkersNoIsKeptAndADifferentAnswerToo() {
        sent().when(said(0, ReceiptAnswer.NOT_RECEIVED))
                .expectEvents(receipt(0, ReceiptAnswer.NOT_RECEIVED));
        sent(receipt(0, ReceiptAnswer.NOT_RECEIVED))
                .when(said(0, ReceiptAnswer.RECEIVED))
                .expectEvents(receipt(0, ReceiptAnswer.RECEIVED));
    }

    @Test
    void twoPeopleDecideWhatEvidenceDoesNot() {
        sent(missed(0))
                .when(decision(0, DecidePayout.Decision.EXECUTED))
                .expectEvents(settled(0, EvidenceSource.TWO_PEOPLE, BREAK.toString()));
        sent(missed(0))
                .when(decision(0, DecidePayout.Decision.NOT_EXECUTED))
                .expectEvents(
                        released(
                                PayoutsReleased.Origin.IN_TRANSIT,
                                "decided by two people in " + BREAK,
                                money(0)));
    }

    /** A report that one person may have brought is not the end where a statement lacks it. */
    @Test
    void twoPeopleTakeBackWhatOnlyAReportCalledPaid() {
        var said = settled(0, EvidenceSource.PROVIDER_REPORT, SHA);
        var unsaid =
                new PayoutEvidenceWithdrawn(
                        BATCH.toString(),
                        STATEMENT.toString(),
                        "BANK",
                        "MVR",
                        List.of(),
                        List.of(),
                        List.of(new PayoutEvidenceWithdrawn.Reopened(money(0), "SUBMITTED")),
                        AT,
                        AT,
                        List.of());
        var back =
                new PayoutsReleased(
                        BATCH.toString(),
                        "BANK",
                        "MVR",
                        List.of(money(0)),
                        "IN_TRANSIT",
                        STATEMENT.toString(),
                        "decided by two people in " + BREAK,
                        AT);
        sent(said, missed(0))
                .when(decision(0, DecidePayout.Decision.NOT_EXECUTED))
                .expectEvents(unsaid, back);

        List<Posting> moved = new ArrayList<>();
        for (var event : List.of(submitting(), said, unsaid, back)) {
            moved.addAll(PayoutPostings.ofEvent(event));
        }
        assertThat(netOf(moved, new Account.InTransit("bank"))).isEqualTo(50_000_000);
        assertThat(netOf(moved, PayoutPostings.OPERATING)).isZero();
        assertThat(netOf(moved, new Account.Payable(payee(0)))).isEqualTo(10_000_000);
        sent(said, missed(0), unsaid, back)
                .when(booked(0, NEXT_STATEMENT, 1))
                .expectEventsMatching(
                        payloadsMatching(
                                exactSequenceOf(
                                        matches(PayoutConflictFound.class::isInstance),
                                        andNoMore())));
    }

    private static long netOf(List<Posting> moved, Account account) {
        return moved.stream()
                .mapToLong(
                        one ->
                                (one.credit().equals(account) ? 1 : 0) * one.amount().amountMicro()
                                        - (one.debit().equals(account) ? 1 : 0)
                                                * one.amount().amountMicro())
                .sum();
    }

    @Test
    void refusesADecisionByOnePerson() {
        var alone =
                new DecidePayout(
                        BATCH,
                        id(0),
                        DecidePayout.Decision.EXECUTED,
                        BREAK,
                        null,
                        "ops_one",
                        "ops_one",
                        AT);
        refused(sent(missed(0)).when(alone), PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
    }

    @Test
    void refusesToDecideWhatIsDecided() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        var back = released(PayoutsReleased.Origin.IN_TRANSIT, "refused", money(0));
        for (var decision : DecidePayout.Decision.values()) {
            refused(sent(back).when(decision(0, decision)), PayoutRule.PAYOUT_MUST_BE_UNDECIDED);
        }
        refused(
                sent(paid).when(decision(0, DecidePayout.Decision.NOT_EXECUTED)),
                PayoutRule.PAYOUT_MUST_BE_UNDECIDED);
        refused(
                sent().when(decision(0, DecidePayout.Decision.RETURNED)),
                PayoutRule.PAYOUT_MUST_BE_UNDECIDED);
    }

    private static final Object REPAIRED = asked(0, ACCEPTED, "ACSP", LATER, LATER.plusSeconds(9));

    /**
     * Words are asked for, or nobody knows when they were said. What an order of questions means,
     * and one of answers does not: what was taken in after it had been refused may yet be paid.
     */
    private static final List<Object> WORDS =
            List.of(
                    report(0, ACCEPTED, "ACSP"),
                    REPAIRED,
                    asked(0, REJECTED, "AC04", AT.plusSeconds(8), AT.plusSeconds(9)),
                    report(0, SETTLED, "ACSC"),
                    booked(0, STATEMENT, 1),
                    said(0, ReceiptAnswer.NOT_RECEIVED));

    /** The provider's own word, asked for then and heard then. */
    private static RecordProviderReport asked(
            int n, ProviderWord.Verdict verdict, String code, Instant askedAt, Instant heardAt) {
        return new RecordProviderReport(
                BATCH,
                SHA,
                List.of(new ProviderWord(id(n).toString(), verdict, code)),
                heardAt,
                false,
                askedAt);
    }

    private static PayoutsAccepted acceptedAt(Instant at) {
        return new PayoutsAccepted(BATCH.toString(), List.of(id(0).toString()), SHA, at);
    }

    private static PayoutConflictFound takenBack(Instant at) {
        return new PayoutConflictFound(
                BATCH.toString(),
                id(0).toString(),
                "STATUS_CONFLICT",
                null,
                null,
                0,
                10_000_000,
                "MVR",
                false,
                Refusal.TAKEN_BACK,
                at);
    }

    /** A bank repairs what it had refused, and executes it tomorrow. */
    @Test
    void whatTheRailTakesInAfterItsRefusalIsNotGivenBack() {
        var anew = asked(0, ACCEPTED, "ACSP", LATER, LATER);
        sent(rejected(0)).when(anew).expectEvents(acceptedAt(LATER), takenBack(LATER));
        sent(rejected(0), acceptedAt(LATER), takenBack(LATER)).when(anew).expectNoEvents();
        sent(rejected(0), acceptedAt(LATER), takenBack(LATER))
                .when(absence(0))
                .expectEvents(missed(0));
        sent(missed(0), acceptedAt(LATER))
                .when(report(0, REJECTED, "AC04"))
                .expectEvents(rejected(0), takenBack(AT));
        sent(rejected(0), acceptedAt(LATER), takenBack(LATER))
                .when(decision(0, DecidePayout.Decision.NOT_EXECUTED))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anOldWordOrAFileTakesNoRefusalBack() {
        for (var old :
                List.of(
                        asked(0, ACCEPTED, "ACSP", AT, LATER),
                        report(0, ACCEPTED, "ACSP"),
                        carried(0, ACCEPTED, "ACSP"))) {
            sent(rejected(0)).when(old).expectNoEvents();
        }
    }

    /** Then it is proven as ever, by a statement from after the second refusal. */
    @Test
    void itIsGivenBackOnceItIsRefusedAnew() {
        var again = LATER.plusSeconds(60);
        var refused =
                new PayoutsRejected(
                        BATCH.toString(),
                        List.of(new PayoutsRejected.Rejection(id(0).toString(), "AC04")),
                        SHA,
                        again,
                        false);
        var repaired = List.of(rejected(0), acceptedAt(LATER), takenBack(LATER));
        sent(repaired.toArray())
                .when(asked(0, REJECTED, "AC04", LATER.minusSeconds(1), again))
                .expectNoEvents();
        sent(repaired.toArray())
                .when(asked(0, REJECTED, "AC04", again, again))
                .expectEvents(refused);
        sent(rejected(0), acceptedAt(LATER), takenBack(LATER), refused)
                .when(absence(0))
                .expectNoEvents();
        sent(rejected(0), acceptedAt(LATER), takenBack(LATER), refused)
                .when(
                        new RecordAbsence(
                                BATCH,
                                STATEMENT,
                                again.plusSeconds(9),
                                List.of(id(0).toString()),
                                again.plusSeconds(9)))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(
                        payloadsMatching(
                                exactSequenceOf(
                                        matches(PayoutsReleased.class::isInstance), andNoMore())));
    }

    /** Nothing is sent to its payee until people know more. */
    @Test
    void whatTheRailTakesInAfterItWasGivenBackWaitsForPeople() {
        sent(rejected(0), missedAndReleased("refused", money(0)))
                .when(asked(0, ACCEPTED, "ACSP", LATER, LATER))
                .expectEvents(takenBack(LATER));
    }

    /** Some of the words that can be had, each of the 64 choices. */
    static Stream<List<Object>> someWords() {
        return IntStream.range(0, 1 << WORDS.size())
                .mapToObj(
                        chosen ->
                                IntStream.range(0, WORDS.size())
                                        .filter(n -> (chosen >> n & 1) == 1)
                                        .mapToObj(WORDS::get)
                                        .toList());
    }

    /**
     * Every order of the same words, each said twice, ends in the same state and asks or not. Once
     * is enough, but for an acceptance that repeats another: it tells nothing when it comes, so a
     * refusal that was heard before it and is recorded after it needs the next answer.
     */
    @ParameterizedTest
    @MethodSource("someWords")
    void theEndDoesNotDependOnTheOrderOfEvidence(List<Object> words) {
        var end = endOf(twice(words));

        for (var order : ordersOf(words)) {
            assertThat(endOf(twice(order))).as("twice %s", order).isEqualTo(end);
            if (!words.contains(REPAIRED)) {
                assertThat(endOf(order)).as("%s", order).isEqualTo(end);
            }
        }
    }

    private static List<Object> twice(List<Object> words) {
        return Stream.concat(words.stream(), words.stream()).toList();
    }

    private static List<List<Object>> ordersOf(List<Object> words) {
        if (words.isEmpty()) return List.of(List.of());
        return words.stream()
                .flatMap(
                        first ->
                                ordersOf(words.stream().filter(word -> word != first).toList())
                                        .stream()
                                        .map(rest -> concat(first, rest)))
                .toList();
    }

    private static List<Object> concat(Object first, List<Object> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static List<Object> endOf(List<Object> evidence) {
        var trails = new Trails();
        trails.open(PAYOUTS);
        var frame = new Trails.Frame(BATCH.toString(), "BANK", "MVR");
        boolean conflict = false;
        for (Object piece : evidence) {
            List<PayoutBatchEvent> events =
                    switch (piece) {
                        case RecordProviderReport report ->
                                ReportedWords.weigh(report, trails, frame);
                        case RecordBookedLines booked -> trails.weigh(booked, frame);
                        case ConfirmReceipt said ->
                                trails.weigh(said, trails.of(id0()), frame, AnswersHeard.NONE);
                        default -> throw new IllegalArgumentException(piece.toString());
                    };
            events.forEach(trails::remember);
            conflict |= events.stream().anyMatch(PayoutConflictFound.class::isInstance);
        }
        return List.of(trails.of(id0()).state(BatchPhase.UNKNOWN), conflict);
    }

    private static String id0() {
        return id(0).toString();
    }

    private static final String PAID_AND_REJECTED =
            "One word of the provider says paid, another says rejected; it counts as paid.";

    private static final String PAID_AFTER_RELEASE =
            "Paid after its money was given back: take that back, or it is sent again once this"
                    + " ends.";

    private static PayoutConflictFound conflict(
            String category, String statement, Integer line, String detail) {
        return new PayoutConflictFound(
                BATCH.toString(),
                id(0).toString(),
                category,
                statement,
                line,
                0,
                10_000_000,
                "MVR",
                false,
                detail,
                AT);
    }
}

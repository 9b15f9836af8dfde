package org.xpatvoices.payouts.payout;

import static org.xpatvoices.contracts.payout.ProviderWord.Verdict.REJECTED;
import static org.xpatvoices.payouts.payout.Some.AT;
import static org.xpatvoices.payouts.payout.Some.BATCH;
import static org.xpatvoices.payouts.payout.Some.LATER;
import static org.xpatvoices.payouts.payout.Some.STATEMENT;
import static org.xpatvoices.payouts.payout.Some.id;
import static org.xpatvoices.payouts.payout.Some.money;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.PayoutsMissed;
import org.xpatvoices.contracts.payout.PayoutsRejected;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.RecordAbsence;
import org.xpatvoices.contracts.payout.RecordProviderReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A statement from before a refusal proves nothing, whenever it is brought. */
class ProofTest {
    private static final Instant BROUGHT = LATER.plusSeconds(86_400);
    private static final String BOTH = "refused, and not in closed statement " + STATEMENT;

    private static TestExecutor<PayoutBatch> sent(Object... more) {
        List<Object> events =
                new ArrayList<>(
                        List.of(
                                Some.reserved(),
                                Some.approved(),
                                Some.submitting(),
                                Some.submitted()));
        Collections.addAll(events, more);
        return Some.batch().given(events);
    }

    private static RecordAbsence absence(Instant closedAt) {
        return new RecordAbsence(BATCH, STATEMENT, closedAt, List.of(id(0).toString()), BROUGHT);
    }

    private static RecordProviderReport refusal(Instant at) {
        var word = new ProviderWord(id(0).toString(), REJECTED, "AC04");
        return new RecordProviderReport(BATCH, Some.SHA, List.of(word), at);
    }

    private static PayoutsMissed missed(Instant closedAt, Instant noticedAt) {
        return new PayoutsMissed(
                BATCH.toString(),
                STATEMENT.toString(),
                "MVR",
                List.of(money(0)),
                closedAt,
                noticedAt);
    }

    private static PayoutsReleased released() {
        return new PayoutsReleased(
                BATCH.toString(),
                "BANK",
                "MVR",
                List.of(money(0)),
                PayoutsReleased.Origin.IN_TRANSIT.name(),
                STATEMENT.toString(),
                BOTH,
                BROUGHT);
    }

    @Test
    void anOlderStatementThatIsBroughtLateReleasesNothing() {
        sent(Some.rejected(0)).when(absence(AT.minusMillis(1))).expectNoEvents();
        sent(Some.rejected(0)).when(absence(AT)).expectEvents(released());
    }

    /** What it says that it closed at counts no further than when it was brought. */
    @Test
    void aStatementOfTheFutureShowsNoMoreThanThePast() {
        var early =
                new RecordAbsence(
                        BATCH, STATEMENT, BROUGHT, List.of(id(0).toString()), AT.minusMillis(1));
        sent(Some.rejected(0)).when(early).expectNoEvents();
    }

    @Test
    void aRefusalAfterTheStatementIsNoProofYet() {
        sent(missed(AT, AT)).when(refusal(LATER)).expectEvents(rejected(LATER));
        sent(missed(BROUGHT, AT)).when(refusal(LATER)).expectEvents(rejected(LATER));
    }

    @Test
    void theNextStatementIs() {
        sent(missed(AT, AT), rejected(LATER)).when(absence(LATER)).expectEvents(released());
        sent(missed(AT, AT), rejected(LATER)).when(absence(LATER.minusMillis(1))).expectNoEvents();
    }

    private static Object rejected(Instant at) {
        return new PayoutsRejected(
                BATCH.toString(),
                List.of(new PayoutsRejected.Rejection(id(0).toString(), "AC04")),
                Some.SHA,
                at,
                false);
    }
}

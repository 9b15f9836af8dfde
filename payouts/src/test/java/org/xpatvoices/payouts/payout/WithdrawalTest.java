package org.xpatvoices.payouts.payout;

import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn.Reopened;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.WithdrawEvidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A revoked statement proves nothing, neither that a payout was paid nor that it was not. */
class WithdrawalTest {
    private static final WithdrawEvidence REVOKED =
            new WithdrawEvidence(BATCH, STATEMENT, AT, LATER);

    private static TestExecutor<PayoutBatch> sent(Object... more) {
        List<Object> events =
                new ArrayList<>(List.of(reserved(), approved(), submitting(), submitted()));
        Collections.addAll(events, more);
        return Some.batch().given(events);
    }

    private static PayoutEvidenceWithdrawn withdrawn(
            List<String> unclaimed, List<String> unmissed, Reopened... reopened) {
        return new PayoutEvidenceWithdrawn(
                BATCH.toString(),
                STATEMENT.toString(),
                "BANK",
                "MVR",
                unclaimed,
                unmissed,
                List.of(reopened),
                AT,
                LATER,
                List.of());
    }

    private static final List<String> FIRST = List.of(id(0).toString());

    @Test
    void whatItAloneProvedIsInTransitAgain() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        sent(accepted(0), paid, reconciled(0, STATEMENT, 1))
                .when(REVOKED)
                .expectEvents(withdrawn(FIRST, List.of(), new Reopened(money(0), "ACCEPTED")));
    }

    @Test
    void whatAReportProvedStaysPaidAndLosesItsLine() {
        var paid = settled(0, EvidenceSource.PROVIDER_REPORT, SHA);
        sent(paid, reconciled(0, STATEMENT, 1))
                .when(REVOKED)
                .expectEvents(withdrawn(FIRST, List.of()));
    }

    @Test
    void theRightStatementSettlesItAnew() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        var back = withdrawn(FIRST, List.of(), new Reopened(money(0), "SUBMITTED"));
        sent(paid, reconciled(0, STATEMENT, 1), back)
                .when(booked(0, NEXT_STATEMENT, 4))
                .expectEvents(paid, reconciled(0, NEXT_STATEMENT, 4));
        sent(paid, reconciled(0, STATEMENT, 1), back).when(REVOKED).expectNoEvents();
    }

    @Test
    void itMayBeMissingAnew() {
        sent(missed(0)).when(REVOKED).expectEvents(withdrawn(List.of(), FIRST));
        sent(missed(0), withdrawn(List.of(), FIRST)).when(absence(0)).expectEvents(missed(0));
    }

    /** It was paid once by all that was known: only people say that it was not. */
    @Test
    void onceRetractedItIsNeverReleasedByItself() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        var back = withdrawn(FIRST, List.of(), new Reopened(money(0), "REJECTED"));
        sent(rejected(0), paid, reconciled(0, STATEMENT, 1), back)
                .when(absence(0))
                .expectEvents(missed(0));
    }

    @Test
    void aReleaseThatItCausedIsAConflict() {
        var gone =
                new PayoutsReleased(
                        BATCH.toString(),
                        "BANK",
                        "MVR",
                        List.of(money(0)),
                        PayoutsReleased.Origin.IN_TRANSIT.name(),
                        STATEMENT.toString(),
                        "refused, and not in closed statement " + STATEMENT,
                        AT);
        sent(rejected(0), gone)
                .when(REVOKED)
                .expectEvents(
                        conflict(
                                "STATUS_CONFLICT",
                                null,
                                null,
                                0,
                                "Its money went back because a statement lacked it that has been"
                                        + " revoked since."),
                        withdrawn(List.of(), FIRST));
    }

    @Test
    void aPaymentThatCameBackWaitsInSuspense() {
        var paid = settled(0, EvidenceSource.STATEMENT, SHA);
        sent(
                        paid,
                        reconciled(0, STATEMENT, 1),
                        released(PayoutsReleased.Origin.RETURNED, "it came back", money(0)))
                .when(REVOKED)
                .expectEvents(
                        conflict(
                                "STATEMENT_REVOKED",
                                STATEMENT.toString(),
                                1,
                                money(0).netMicro(),
                                "It came back, and the statement that showed its payment was"
                                        + " revoked."),
                        withdrawn(FIRST, List.of()));
    }

    private static PayoutConflictFound conflict(
            String category, String statement, Integer line, long micro, String detail) {
        return new PayoutConflictFound(
                BATCH.toString(),
                id(0).toString(),
                category,
                statement,
                line,
                micro,
                statement == null ? money(0).netMicro() : 0,
                "MVR",
                statement != null,
                detail,
                LATER);
    }
}

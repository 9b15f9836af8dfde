package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.xpatvoices.payouts.payout.Some.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.CheckedPayoutView;
import org.xpatvoices.contracts.payout.GetCheckedPayouts;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutHeld;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.SubmissionStart;
import org.xpatvoices.payouts.BooksDatabase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever may have the money of an earlier payout is not sent another one, whenever that is heard.
 */
class CheckedPayeesTest {
    private static final String WHY = "an earlier payout of its payee is being checked";

    /** Of whom the log says so, and of whom it is known by now. */
    private final Set<String> inTheLog = new HashSet<>();

    private final Set<String> known = new HashSet<>();

    private AggregateTestFixture<PayoutBatch> batch() {
        return Some.batch(
                _ -> {
                    throw new AssertionError("no voucher was issued");
                },
                new CheckedPayees() {
                    @Override
                    public Set<String> known(List<String> payees) {
                        return of(payees, known);
                    }

                    @Override
                    public Set<String> among(List<String> payees) {
                        return of(payees, inTheLog);
                    }
                });
    }

    private static Set<String> of(List<String> payees, Set<String> checked) {
        return payees.stream().filter(checked::contains).collect(Collectors.toSet());
    }

    private static PayoutsReleased left() {
        return released(PayoutsReleased.Origin.CANCELLED, WHY, money(0));
    }

    /** Heard between the approval and the send: payable again, and the rest goes without it. */
    @Test
    void isLeftOutOfWhatIsSent() {
        inTheLog.add(payee(0).toString());
        batch().given(reserved(), approved())
                .when(begin(0, 1, 2))
                .expectEvents(left())
                .expectResultMessagePayload(SubmissionStart.CHANGED);
        var all = submitting();
        batch().given(reserved(), approved(), left())
                .when(begin(1, 2))
                .expectEvents(
                        new PayoutBatchSubmitting(
                                all.batchId(),
                                all.attemptId(),
                                all.rail(),
                                all.channel(),
                                all.requestSha256(),
                                all.currency(),
                                List.of(money(1), money(2)),
                                AT))
                .expectResultMessagePayload(SubmissionStart.BEGUN);
    }

    /** Heard between the start and the approval: nobody need wait for a rail that sleeps. */
    @Test
    void isLeftOutOfWhatIsApproved() {
        known.add(payee(0).toString());
        batch().given(reserved())
                .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT))
                .expectEvents(approved(), left());
    }

    private static PayoutsReleased ended() {
        return released(PayoutsReleased.Origin.RESERVED, "nothing of it is left to send");
    }

    private PayoutsReleased allLeft() {
        for (int n = 0; n < 3; n++) {
            inTheLog.add(payee(n).toString());
            known.add(payee(n).toString());
        }
        return released(PayoutsReleased.Origin.CANCELLED, WHY, money(0), money(1), money(2));
    }

    /** A batch that nobody is left in would wait for a rail for ever. */
    @Test
    void endsTheBatchIfNobodyElseIsInIt() {
        var everybody = allLeft();
        batch().given(reserved())
                .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT))
                .expectEvents(approved(), everybody, ended());
        batch().given(reserved(), approved())
                .when(begin(0, 1, 2))
                .expectEvents(everybody, ended())
                .expectResultMessagePayload(SubmissionStart.CHANGED);
        batch().given(reserved(), approved(), everybody, ended())
                .when(begin(0, 1, 2))
                .expectNoEvents()
                .expectResultMessagePayload(SubmissionStart.OVER);
    }

    /** Two people may yet let go what is held. */
    @Test
    void endsNoBatchThatOneIsHeldIn() {
        allLeft();
        var held = new PayoutHeld(BATCH.toString(), id(2).toString(), "SCREENING", "", "ops", AT);
        batch().given(reserved(), held)
                .when(new ApprovePayoutBatch(BATCH, "ops_checker", AT))
                .expectEvents(
                        approved(),
                        released(PayoutsReleased.Origin.CANCELLED, WHY, money(0), money(1)));
    }

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();

    private void payout(int n, String payee, String state) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES (?, ?, 1, 'BANK', 'MVR', 1, 10, 'APPROVED', 'ops', 1)
                """,
                "bat_" + n,
                n == 0 ? "run_old" : RUN.toString());
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, ?, ?, 'dst', 'MVR', 10, 0, 10, ?, now(), now())
                """,
                "pay_" + n,
                "bat_" + n,
                payee,
                state);
    }

    private void conflict() {
        jdbc.update(
                """
                INSERT INTO payouts.break (break_id, position, category, severity, state, payout_id,
                    amount_micro, expected_micro, currency, in_suspense, detail, opened_at,
                    changed_at)
                VALUES ('brk_0', 1, 'STATUS_CONFLICT', 1, 'OPEN', 'pay_0', -10, 10, 'MVR', true, '',
                    now(), now())
                """);
    }

    /** A statement has shown it; that it opened a break is only now being drawn from that. */
    @Test
    void isKnownOnceTheBooksShowWhatTheLogImplies() {
        var progress = mock(Progress.class);
        doAnswer(
                        _ -> {
                            conflict();
                            return null;
                        })
                .when(progress)
                .awaitConsequences();
        var checked = new CheckedByBooks(jdbc, progress);
        var run = new GetCheckedPayouts(RUN, 10);
        payout(0, "one", "RELEASED");
        payout(1, "one", "APPROVED");
        payout(2, "two", "APPROVED");
        assertThat(checked.known(List.of("one", "two"))).isEmpty();
        assertThat(checked.handle(run)).isEmpty();
        assertThat(checked.among(List.of("one", "two"))).containsExactly("one");
        assertThat(checked.known(List.of("one", "two"))).containsExactly("one");
        assertThat(checked.handle(run)).containsExactly(new CheckedPayoutView("pay_1", 10, "MVR"));
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        assertThat(checked.known(List.of("one", "two"))).isEmpty();
    }
}

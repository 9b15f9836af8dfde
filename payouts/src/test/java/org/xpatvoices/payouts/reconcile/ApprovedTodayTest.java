package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xpatvoices.contracts.refusal.ApprovalRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.OneChooser;
import org.xpatvoices.payouts.payout.Progress;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What one person approves adds up until midnight, however small each piece is. */
class ApprovedTodayTest {
    private static final Instant MORNING = Instant.parse("2026-11-03T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-03T23:59:59Z");
    private static final long MAJOR = 1_000_000;

    private final BooksDatabase database = BooksDatabase.fresh();
    private final JdbcTemplate jdbc = database.jdbc();
    private final Progress progress = mock(Progress.class);
    private int breaks;

    /** 100 at once; of write-offs and overrides 150 in a day, three at most. */
    private DailyLimit today() {
        var day = new ApprovalLimits.Limit(150, 3);
        return today(
                new ApprovalLimits(
                        100,
                        10,
                        Map.of(),
                        Map.of(ApprovalKind.WRITE_OFF, day, ApprovalKind.RAIL_OVERRIDE, day)));
    }

    private DailyLimit today(ApprovalLimits limits) {
        return new ApprovedToday(
                new ApprovalSums(jdbc),
                limits,
                new OneChooser(jdbc),
                progress,
                new SpringTransactionManager(new DataSourceTransactionManager(database.source())));
    }

    private void resolved(String end, long major, String by, Instant at) {
        String id = "brk_" + ++breaks;
        jdbc.update(
                """
                INSERT INTO payouts.break (break_id, position, category, severity, state,
                    amount_micro, expected_micro, currency, in_suspense, detail, opened_at,
                    changed_at, resolution, proposed_by, approved_by)
                VALUES (?, 1, 'MISSING_IN_LEDGER', 1, 'RESOLVED', ?, 0, 'MVR', true, '', now(),
                    now(), ?, 'ops_maker', ?)
                """,
                id,
                -major * MAJOR,
                end,
                by);
        jdbc.update(
                "INSERT INTO payouts.audit_line (position, at, who, act, subject, detail)"
                        + " VALUES (?, ?, ?, 'BreakResolved', ?, '')",
                breaks,
                Timestamp.from(at),
                by,
                id);
    }

    @BeforeEach
    void oneWriteOffOfToday() {
        resolved("LOSS", 90, "ops_two", MORNING);
    }

    private static void inOneCommand(Runnable work) {
        DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("test")).execute(work);
    }

    private static void refuses(Runnable work, String more) {
        assertThatThrownBy(() -> inOneCommand(work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                assertThat(it.rule())
                                        .isEqualTo(
                                                ApprovalRule
                                                        .APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT))
                .hasMessageContaining(more);
    }

    private Runnable writesOff(long major, String who, Instant at) {
        return () -> today().mustAllow(ApprovalKind.WRITE_OFF, who, at, major * MAJOR, 1);
    }

    @Test
    void addsUpBySumAndCount() {
        inOneCommand(writesOff(60, "ops_two", EVENING));
        refuses(writesOff(61, "ops_two", EVENING), "up to 60000000 in 2 would pass");
        resolved("PROVIDER_FEE", 1, "ops_two", EVENING);
        resolved("DIFFERENCE", 1, "ops_two", EVENING);
        refuses(writesOff(1, "ops_two", EVENING), "in 0 would pass");
    }

    @Test
    void isOfOnePersonAndOneDayAndOneKind() {
        inOneCommand(writesOff(100, "ops_one", EVENING));
        inOneCommand(writesOff(100, "ops_two", EVENING.plusSeconds(1)));
        resolved("MATCHED", 100, "ops_two", MORNING);
        resolved("LOSS", 100, "ops_one", MORNING);
        resolved("LOSS", 100, "ops_two", MORNING.minusSeconds(1));
        inOneCommand(writesOff(60, "ops_two", EVENING));
    }

    /** Each piece of one decision on many counts with those before it. */
    @Test
    void addsUpWithinOneDecision() {
        var today = today();
        Consumer<Long> writesOff =
                micro -> today.mustAllow(ApprovalKind.WRITE_OFF, "ops_two", EVENING, micro, 1);
        inOneCommand(() -> List.of(30 * MAJOR, 30 * MAJOR).forEach(writesOff));
        refuses(
                () -> List.of(30 * MAJOR, 30 * MAJOR, 1L).forEach(writesOff),
                "up to 0 in 0 would pass");
    }

    /** It is not one person's to approve, and takes nothing of theirs. */
    @Test
    void leavesOutWhatAThirdPersonHasSeen() {
        resolved("LOSS", 101, "ops_two", MORNING);
        inOneCommand(writesOff(101, "ops_two", EVENING));
        inOneCommand(writesOff(60, "ops_two", EVENING));
    }

    @Test
    void isAsMuchAsAtOnceUnlessSaidOtherwise() {
        var same = today(new ApprovalLimits(100, 10));
        inOneCommand(
                () -> same.mustAllow(ApprovalKind.WRITE_OFF, "ops_two", EVENING, 10 * MAJOR, 1));
        refuses(
                () -> same.mustAllow(ApprovalKind.WRITE_OFF, "ops_two", EVENING, 11 * MAJOR, 1),
                "up to 10000000 in 9 would pass");
    }

    @Test
    void asksNothingOfOtherKinds() {
        for (var kind : List.of(ApprovalKind.RUN, ApprovalKind.OTHER_END, ApprovalKind.RE_ISSUE)) {
            inOneCommand(() -> today().mustAllow(kind, "ops_two", EVENING, 100 * MAJOR, 5));
        }
        verifyNoInteractions(progress);
    }

    private void override(int n, long major, String state) {
        for (String rail : List.of("BANK", "MOBILE_MONEY")) {
            jdbc.update(
                    """
                    INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                        payout_count, total_micro, phase, reserved_by, money_position)
                    VALUES (? || ?, ?, 1, ?, 'MVR', 1, 10, 'SUBMITTED', 'ops', 1)
                    """,
                    "bat_" + n,
                    rail,
                    "run_" + n + rail,
                    rail);
            jdbc.update(
                    """
                    INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,
                        currency, gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                    VALUES (? || ?, ? || ?, 'pye', 'dst', 'MVR', 10, 0, 10, 'RELEASED', now(), now())
                    """,
                    "pay_" + n,
                    rail,
                    "bat_" + n,
                    rail);
            jdbc.update(
                    """
                    INSERT INTO payouts.payout_run (run_id, position, rail, currency, state,
                        payout_count, total_micro, started_by, started_at, approved_by, approved_at,
                        reissue_of)
                    VALUES (?, 1, 'BANK', 'MVR', ?, 1, ?, 'ops_maker', ?, 'ops_two', ?, ? || ?)
                    """,
                    "run_again_" + n + rail,
                    state,
                    major * MAJOR,
                    Timestamp.from(MORNING),
                    Timestamp.from(MORNING),
                    "pay_" + n,
                    rail);
        }
    }

    /** Twice each: by the same rail, which is no override, and by another. */
    @Test
    void countsOverridesByTheirRuns() {
        override(1, 70, "APPROVED");
        override(2, 70, "CANCELLED");
        Runnable small = () -> overrides(80);
        inOneCommand(small);
        refuses(() -> overrides(81), "up to 80000000 in 2 would pass");
    }

    private void overrides(long major) {
        today().mustAllow(ApprovalKind.RAIL_OVERRIDE, "ops_two", EVENING, major * MAJOR, 1);
    }

    /** Two approvals at one moment: whichever comes second finds the first. */
    @Test
    void looksAtOneAfterTheOther() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> approves("brk_one", together));
            var second = threads.submit(() -> approves("brk_two", together));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    /** As the command does: looks, decides, and only then is it in the log. */
    private boolean approves(String id, CyclicBarrier together) throws Exception {
        jdbc.update(
                """
                INSERT INTO payouts.break (break_id, position, category, severity, state,
                    amount_micro, expected_micro, currency, in_suspense, detail, opened_at,
                    changed_at, resolution, proposed_by, approved_by)
                VALUES (?, 1, 'MISSING_IN_LEDGER', 1, 'RESOLVED', -40000000, 0, 'MVR', true, '',
                    now(), now(), 'LOSS', 'ops_maker', 'ops_two')
                """,
                id);
        var today = today();
        together.await();
        var work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage(id));
        try {
            today.mustAllow(ApprovalKind.WRITE_OFF, "ops_two", EVENING, 40 * MAJOR, 1);
            LockSupport.parkNanos(200_000_000);
            try (var log = database.source().getConnection();
                    var append =
                            log.prepareStatement(
                                    "INSERT INTO payouts.audit_line (position, at, who, act,"
                                            + " subject, detail) VALUES (?, ?, 'ops_two',"
                                            + " 'BreakResolved', ?, '')")) {
                append.setLong(1, 100 + id.length() + id.charAt(5));
                append.setTimestamp(2, Timestamp.from(EVENING));
                append.setString(3, id);
                append.executeUpdate();
            }
            work.commit();
            return true;
        } catch (Refused refused) {
            work.rollback(refused);
            return false;
        }
    }
}

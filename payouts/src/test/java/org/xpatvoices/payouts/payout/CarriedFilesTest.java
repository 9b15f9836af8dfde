package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.payouts.payout.Some.AT;
import static org.xpatvoices.payouts.payout.Some.BATCH;
import static org.xpatvoices.payouts.payout.Some.LATER;
import static org.xpatvoices.payouts.payout.Some.RUN;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.PayoutFileTaken;
import org.xpatvoices.contracts.payout.PayoutRunApproved;
import org.xpatvoices.contracts.payout.PayoutRunStarted;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RunBatch;
import org.xpatvoices.contracts.payout.TakePayoutFile;
import org.xpatvoices.contracts.refusal.PayoutFileRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.Rails;

import java.util.List;
import java.util.Map;

/**
 * What a person carries to the bank is one file, of what is to be paid, and everybody knows who.
 */
class CarriedFilesTest {
    private static final String ONE = "bat_" + "1".repeat(32);
    private static final String TWO = "bat_" + "2".repeat(32);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final DestinationVault vault = mock(DestinationVault.class);
    private final CarriedFiles files =
            new CarriedFiles(jdbc, new PaymentOrders(jdbc, vault, mock(Progress.class)));

    @BeforeEach
    void aRunOfTwoBatches() {
        jdbc.update(
                "INSERT INTO payouts.payout_run (run_id, position, rail, currency, state,"
                        + " payout_count, total_micro, started_by, started_at, approved_at)"
                        + " VALUES (?, 1, 'BANK', 'MVR', 'APPROVED', 3, 30, 'ops', now(), now())",
                RUN.toString());
        batch(ONE, 1);
        batch(TWO, 2);
        payout("pay_1", ONE);
        payout("pay_2", ONE);
        payout("pay_3", TWO);
        when(vault.open(any())).thenReturn(Map.of("dst", new BankDetails("77300001", "Ann")));
    }

    private void batch(String id, int number) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, approved_at, submitting_at,
                    channel, money_position)
                VALUES (?, ?, ?, 'BANK', 'MVR', 1, 10, 'SUBMITTED', 'ops', now(), now(), 'FILE', 1)
                """,
                id,
                RUN.toString(),
                number);
    }

    private void payout(String id, String batch) {
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, ?, ?, 'dst', 'MVR', 10, 0, 10, 'SUBMITTED', now(), now())
                """,
                id,
                batch,
                "payee of " + id);
    }

    private void state(String payout, String state) {
        jdbc.update("UPDATE payouts.payout SET state = ? WHERE payout_id = ?", state, payout);
    }

    private List<String> paid() {
        return files.of(RUN.toString()).stream()
                .flatMap(order -> order.instructions().stream())
                .map(PaymentOrder.Instruction::payoutId)
                .toList();
    }

    private Rule refusal() {
        return catchThrowableOfType(Refused.class, this::paid).rule();
    }

    @Test
    void paysWhatHasBegunAndWasNotRefusedOrGivenBack() {
        assertThat(paid()).containsExactly("pay_1", "pay_2", "pay_3");
        state("pay_1", "REJECTED");
        state("pay_3", "RELEASED");
        assertThat(paid()).containsExactly("pay_2");
        jdbc.update("UPDATE payouts.payout SET left_out = true WHERE payout_id = 'pay_2'");
        assertThat(refusal()).isEqualTo(PayoutFileRule.PAYOUT_FILE_MUST_STAY_THE_SAME);
    }

    /** The bank has it already, under the number of the message that was sent. */
    @Test
    void isNoneOfWhatWentOverAnInterface() {
        jdbc.update("UPDATE payouts.payout_batch SET channel = 'HTTP' WHERE number = 2");
        assertThat(refusal()).isEqualTo(PayoutFileRule.PAYOUT_FILE_MUST_BE_CARRIED_BY_PEOPLE);
    }

    @Test
    void waitsForTheApprovalAndForEveryBatch() {
        for (var waiting : List.of("RESERVED", "APPROVED")) {
            state("pay_3", waiting);
            assertThat(refusal()).isEqualTo(PayoutFileRule.PAYOUT_FILE_MUST_BE_COMPLETE);
        }
        state("pay_3", "HELD");
        assertThat(paid()).as("its batch went without it").contains("pay_1");
        jdbc.update("UPDATE payouts.payout_batch SET submitting_at = NULL WHERE number = 2");
        assertThat(refusal()).isEqualTo(PayoutFileRule.PAYOUT_FILE_MUST_BE_COMPLETE);
        state("pay_3", "RELEASED");
        assertThat(paid()).containsExactly("pay_1", "pay_2");
        jdbc.update("UPDATE payouts.payout_run SET approved_at = NULL");
        assertThat(refusal()).isEqualTo(PayoutRule.PAYOUT_RUN_MUST_BE_APPROVED);
    }

    @Test
    void whereItsPayeesAreForgottenThereIsNone() {
        when(vault.open(any())).thenReturn(Map.of());
        assertThat(refusal()).isEqualTo(PayoutRule.PAYMENT_DETAILS_ARE_FORGOTTEN);
    }

    @Test
    void isWithTheBankOnceAnyOfItWasTakenIn() {
        assertThat(files.isWithTheBank(RUN.toString())).isFalse();
        for (var word : List.of("ACCEPTED", "SETTLED", "RECONCILED", "RETURNED")) {
            state("pay_2", word);
            assertThat(files.isWithTheBank(RUN.toString())).as(word).isTrue();
        }
        state("pay_2", "RELEASED");
        assertThat(files.isWithTheBank(RUN.toString())).as("by two people").isFalse();
    }

    /** Whatever refuses one order has it; whether the others were in it nobody knows. */
    @Test
    void isWithTheBankOnceAnyOfItWasRefused() {
        jdbc.update("UPDATE payouts.payout SET provider_code = 'AC04' WHERE payout_id = 'pay_2'");
        for (var end : List.of("REJECTED", "RELEASED")) {
            state("pay_2", end);
            assertThat(files.isWithTheBank(RUN.toString())).as(end).isTrue();
        }
    }

    private static final PayoutRunStarted STARTED =
            new PayoutRunStarted(
                    RUN.toString(),
                    "BANK",
                    "MVR",
                    List.of(new RunBatch(BATCH.toString(), 1, 1, 10)),
                    1,
                    10,
                    "ops_maker",
                    AT);
    private static final PayoutRunApproved APPROVED =
            new PayoutRunApproved(RUN.toString(), List.of(BATCH.toString()), "ops_checker", AT);
    private static final TakePayoutFile TAKE = new TakePayoutFile(RUN, "ops_carrier", LATER);

    private static AggregateTestFixture<PayoutRun> run(String sha256, boolean withTheBank) {
        var order =
                new PaymentOrder(
                        BATCH.toString(),
                        "MVR",
                        AT,
                        List.of(new PaymentOrder.Instruction("pay_1", 10, "77300001", "Ann")));
        var carried = mock(CarriedFiles.class);
        when(carried.of(RUN.toString())).thenReturn(List.of(order));
        when(carried.isWithTheBank(RUN.toString())).thenReturn(withTheBank);
        var batches = mock(OpenBatches.class);
        when(batches.railOf(BATCH.toString())).thenReturn(RailCode.BANK);
        var rail = mock(Rail.class);
        when(rail.file(RUN.toString(), List.of(order)))
                .thenReturn(new PaymentFile("run.xml", "application/xml", new byte[1], sha256));
        var rails = mock(Rails.class);
        when(rails.of(RailCode.BANK)).thenReturn(rail);
        var fixture = new AggregateTestFixture<>(PayoutRun.class);
        fixture.registerInjectableResource(ApprovalLimits.NONE);
        fixture.registerInjectableResource(FloatCover.FULL);
        fixture.registerInjectableResource(DailyLimit.NONE);
        BatchesSent sent = _ -> false;
        fixture.registerInjectableResource(sent);
        fixture.registerAnnotatedCommandHandler(
                new HandOutFiles(
                        fixture.getRepository(), carried, batches, mock(Progress.class), rails));
        return fixture;
    }

    private static PayoutFileTaken taken(String sha256) {
        return new PayoutFileTaken(RUN.toString(), sha256, 1, "ops_carrier", LATER);
    }

    @Test
    void whoeverTakesItIsKnown() {
        run("aa", false).given(STARTED, APPROVED).when(TAKE).expectEvents(taken("aa"));
        run("aa", true).given(STARTED, APPROVED, taken("aa")).when(TAKE).expectEvents(taken("aa"));
    }

    private static void refused(ResultValidator<PayoutRun> result, Rule rule) {
        result.expectNoEvents().expectException(new HasRule(rule));
    }

    private static final class HasRule extends TypeSafeMatcher<Refused> {
        private final Rule rule;

        HasRule(Rule rule) {
            this.rule = rule;
        }

        @Override
        protected boolean matchesSafely(Refused refused) {
            return refused.rule() == rule;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText(rule.name());
        }
    }

    @Test
    void thereIsNeverAnother() {
        refused(
                run("bb", false).given(STARTED, APPROVED, taken("aa")).when(TAKE),
                PayoutFileRule.PAYOUT_FILE_MUST_STAY_THE_SAME);
        refused(
                run("aa", true).given(STARTED, APPROVED).when(TAKE),
                PayoutFileRule.PAYOUT_FILE_MUST_STAY_THE_SAME);
    }
}

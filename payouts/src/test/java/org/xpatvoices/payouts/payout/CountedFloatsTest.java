package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.PaymentOrder;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A float pays out what it holds, less what is on its way and what others will send. */
class CountedFloatsTest {
    private final BooksDatabase database = BooksDatabase.fresh();
    private final JdbcTemplate jdbc = database.jdbc();
    private final CountedFloats floats = new CountedFloats(jdbc, null, null, null, null);
    private int payouts;

    private void account(String name, String currency, long debit, long credit) {
        jdbc.update(
                "INSERT INTO payouts.account (account, currency, debit_micro, credit_micro)"
                        + " VALUES (?, ?, ?, ?)",
                name,
                currency,
                debit,
                credit);
    }

    private void payout(String run, String rail, String state, long net, long fee) {
        payouts++;
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES (?, ?, 1, ?, 'MVR', 1, ?, 'RESERVED', 'ops', 1)
                """,
                "bat_" + payouts,
                run,
                rail,
                net);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, ?, 'payee', 'dst', 'MVR', ?, ?, ?, ?, now(), now())
                """,
                "pay_" + payouts,
                "bat_" + payouts,
                net + fee,
                fee,
                net,
                state);
    }

    private void covers(String run) {
        assertThatCode(() -> floats.floatMustCover(run, RailCode.MOBILE_MONEY))
                .doesNotThrowAnyException();
    }

    private void lacks(String run, String would, String free) {
        var refused =
                catchThrowableOfType(
                        Refused.class, () -> floats.floatMustCover(run, RailCode.MOBILE_MONEY));
        assertThat(refused.rule()).isEqualTo(PayoutRule.FLOAT_MUST_COVER_THE_RUN);
        assertThat(refused).hasMessageContaining(would + " micro-units of MVR");
        assertThat(refused).hasMessageContaining("up to " + free + " would pass");
    }

    @Test
    void paysNoMoreThanItHoldsAndOthersLeave() {
        payout("run_1", "MOBILE_MONEY", "RESERVED", 90, 10);
        lacks("run_1", "100", "0");
        account("asset:float:mobile_money", "USD", 900, 0);
        account("asset:float:mobile_money", "MVR", 250, 100);
        account("asset:bank:operating", "MVR", 900, 0);
        covers("run_1");
        account("liab:payout:in_transit:mobile_money", "MVR", 20, 70);
        covers("run_1");
        payout("run_2", "MOBILE_MONEY", "APPROVED", 1, 0);
        payout("run_3", "BANK", "APPROVED", 500, 0);
        payout("run_4", "MOBILE_MONEY", "RESERVED", 500, 0);
        payout("run_1", "MOBILE_MONEY", "HELD", 500, 0);
        lacks("run_1", "100", "99");
        lacks("run_4", "500", "99");
        covers("run_2");
    }

    private void run(String id, boolean approved) {
        jdbc.update(
                "INSERT INTO payouts.payout_run (run_id, position, rail, currency, state,"
                        + " payout_count, total_micro, started_by, started_at, approved_at)"
                        + " VALUES (?, 1, 'MOBILE_MONEY', 'MVR', 'RESERVED', 1, 1, 'ops', now(),"
                        + " CASE WHEN ? THEN now() END)",
                id,
                approved);
    }

    /** Its batches follow a moment later. */
    @Test
    void countsARunFromItsApproval() {
        account("asset:float:mobile_money", "MVR", 150, 0);
        payout("run_1", "MOBILE_MONEY", "RESERVED", 100, 0);
        payout("run_2", "MOBILE_MONEY", "RESERVED", 100, 0);
        run("run_2", false);
        covers("run_1");
        jdbc.update("UPDATE payouts.payout_run SET approved_at = now()");
        lacks("run_1", "100", "50");
    }

    /** Two who approve at one moment: whoever comes second finds what the first has taken. */
    @Test
    void lookOneAfterTheOther() throws Exception {
        account("asset:float:mobile_money", "MVR", 150, 0);
        for (String run : List.of("run_1", "run_2")) {
            payout(run, "MOBILE_MONEY", "RESERVED", 100, 0);
            run(run, false);
        }
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> approves("run_1", together));
            var second = threads.submit(() -> approves("run_2", together));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    /** As the command does: looks, decides, and only then is it in the log. */
    private boolean approves(String run, CyclicBarrier together) throws Exception {
        var manager =
                new SpringTransactionManager(new DataSourceTransactionManager(database.source()));
        var guard =
                new CountedFloats(jdbc, null, mock(Progress.class), new OneChooser(jdbc), manager);
        together.await();
        var work = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage(run));
        try {
            guard.mustCover(run, RailCode.MOBILE_MONEY);
            LockSupport.parkNanos(200_000_000);
            try (var log = database.source().getConnection();
                    var append =
                            log.prepareStatement(
                                    "UPDATE payouts.payout_run SET approved_at = now()"
                                            + " WHERE run_id = ?")) {
                append.setString(1, run);
                append.executeUpdate();
            }
            work.commit();
            return true;
        } catch (Refused refused) {
            work.rollback(refused);
            return false;
        }
    }

    private final PaymentOrders orders = mock(PaymentOrders.class);

    private void cash(String run, long net) {
        payout(run, "CASH", "RESERVED", net, 0);
        String payout = "pay_" + payouts;
        when(orders.instructions("bat_" + payouts))
                .thenReturn(List.of(new PaymentOrder.Instruction(payout, net, "hub_1", "Ann")));
    }

    /** No voucher shows it yet. */
    @Test
    void aBoxHoldsBackWhatHasBeenApproved() {
        jdbc.update("INSERT INTO payouts.hub_account VALUES ('box', 'hub_1', 'MVR')");
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at, rail, hub_id)"
                        + " VALUES ('BOX-1', 'top/CASH', 150, 'MVR', now(), 'CASH', 'hub_1')");
        var boxes = new CountedBoxes(jdbc, orders, mock(Progress.class));
        cash("run_1", 100);
        cash("run_2", 100);
        run("run_2", false);
        boxes.mustCover("run_1");
        jdbc.update("UPDATE payouts.payout_run SET approved_at = now()");
        assertThatThrownBy(() -> boxes.mustCover("run_1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("hub_1 would hand out 100 micro-units of MVR; up to 50");
        boxes.mustCover("run_2");
    }
}

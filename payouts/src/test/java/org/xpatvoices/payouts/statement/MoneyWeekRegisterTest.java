package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.GetMoneyWeeks;
import org.xpatvoices.contracts.statement.MoneyWeekView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.JournalStore;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The chart's figures: only what was settled to workers counts as settled to workers. */
class MoneyWeekRegisterTest {
    private static final PayeeId WORKER = TestLog.payee(1);
    private static final Account BANK = PayoutPostings.OPERATING;
    private static final Account PREPAID = new Account.Prepaid(TestLog.OFF_TAKER);
    private static final Account PAYABLE = new Account.Payable(WORKER);
    private static final Account TRANSIT = new Account.InTransit("bank");
    private static final Account SUSPENSE = new Account.Suspense("stm_1");

    private int entries;

    @Test
    void linesThatNobodyCanExplainAreNotSettledToWorkers() {
        try (var books = new TestBooks()) {
            earned(books);
            post(books, "BREAK_OPENED", SUSPENSE, BANK, 7_000_000);
            post(books, "BREAK_OPENED", BANK, SUSPENSE, 2_000_000);

            assertThat(out(books)).isZero();
        }
    }

    @Test
    void settledPayoutsCountAndReturnedOnesAreTakenOff() {
        try (var books = new TestBooks()) {
            earned(books);
            post(books, "PAYOUTS_SUBMITTED", PAYABLE, TRANSIT, 50_000_000);
            assertThat(out(books)).as("on its way").isZero();

            post(books, "PAYOUTS_SETTLED", TRANSIT, BANK, 50_000_000);
            assertThat(out(books)).isEqualTo(50_000_000);

            post(books, "BREAK_OPENED", BANK, SUSPENSE, 20_000_000);
            assertThat(out(books))
                    .as("back at the bank, not yet the worker's again")
                    .isEqualTo(50_000_000);

            post(books, "PAYOUTS_RELEASED", SUSPENSE, PAYABLE, 20_000_000);
            assertThat(out(books)).isEqualTo(30_000_000);
        }
    }

    @Test
    void neverSentOrNotExecutedPayoutsMoveNothing() {
        try (var books = new TestBooks()) {
            earned(books);
            post(books, "PAYOUTS_SUBMITTED", PAYABLE, TRANSIT, 50_000_000);
            post(books, "PAYOUTS_RELEASED", TRANSIT, PAYABLE, 50_000_000);

            assertThat(out(books)).isZero();
        }
    }

    private void earned(TestBooks books) {
        post(books, "FUNDS_DEPOSITED", BANK, PREPAID, 100_000_000);
        post(books, "SHARES_ALLOCATED", PREPAID, PAYABLE, 60_000_000);
    }

    private long out(TestBooks books) {
        List<MoneyWeekView> weeks = books.ask(new GetMoneyWeeks(4));
        assertThat(weeks).hasSize(1);
        assertThat(weeks.getFirst().inMicro()).isEqualTo(100_000_000);
        return weeks.getFirst().outMicro();
    }

    private void post(TestBooks books, String step, Account debit, Account credit, long micro) {
        entries++;
        Instant at = TestLog.START.plus(Duration.ofMinutes(entries));
        var posting = new Posting(debit, credit, new Money(micro, "MVR"));
        books.database()
                .transactions()
                .executeWithoutResult(
                        _ ->
                                books.bean(JournalStore.class)
                                        .post(
                                                new JournalEntry(
                                                        EntryKey.of("event-" + entries),
                                                        entries,
                                                        step,
                                                        "any",
                                                        at,
                                                        List.of(posting))));
    }
}

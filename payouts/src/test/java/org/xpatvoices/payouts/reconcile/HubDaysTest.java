package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.DayEquationView;
import org.xpatvoices.contracts.reconcile.DayEquationView.Moved;
import org.xpatvoices.contracts.reconcile.GetDayEquations;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.JournalStore;
import org.xpatvoices.payouts.journal.Posting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Two hubs close on one day; the books keep the cash of both on one account. */
class HubDaysTest {
    private static final Instant NOON = Instant.parse("2026-11-03T07:00:00Z");
    private static final Instant EVE = NOON.minusSeconds(86_400);

    private TestBooks books;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        books = new TestBooks();
        jdbc = books.database().jdbc();
        hub("1", 60);
        hub("2", 700);
        voucher("1", "pay_1", 50, NOON);
        voucher("1", "pay_2", 5, EVE);
        voucher("2", "pay_3", 400, NOON);
        book();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void eachBoxShowsWhatItMovedItself() {
        var day = new GetDayEquations(LocalDate.parse("2026-11-03"));
        var equations = new DayRegister(jdbc, new ReconciliationRegister(jdbc)).handle(day);

        assertThat(equations)
                .extracting(DayEquationView::moved)
                .containsExactly(
                        List.of(
                                new Moved("FLOAT_TOPPED_UP", 1, 60),
                                new Moved("PAYOUTS_SETTLED", 1, -50)),
                        List.of(
                                new Moved("FLOAT_TOPPED_UP", 1, 700),
                                new Moved("PAYOUTS_SETTLED", 1, -400)));
    }

    private void hub(String number, long filled) {
        String hub = "hub_" + number.repeat(32);
        jdbc.update("INSERT INTO payouts.hub_account VALUES (?, ?, 'MVR')", "acc" + number, hub);
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at, rail, hub_id) VALUES (?, ?, ?, 'MVR', ?, 'CASH', ?)",
                "BOX-" + number,
                "top" + number,
                filled,
                Timestamp.from(NOON),
                hub);
        jdbc.update(
                "INSERT INTO payouts.statement (statement_id, position, account_id,"
                        + " bank_statement_id, sha256, account_mask, sequence, opened_at,"
                        + " closed_at, opening_micro, credit_micro, debit_micro, closing_micro,"
                        + " currency, line_count, imported_by, imported_at, rail) VALUES (?, 1, ?,"
                        + " 'COUNT-1', ?, ?, 1, ?, ?, 0, 0, 0, 0, 'MVR', 0, 'ops', ?, 'CASH')",
                "stm_" + number,
                "acc" + number,
                number.repeat(64),
                "••" + number.repeat(4),
                Timestamp.from(NOON),
                Timestamp.from(NOON),
                Timestamp.from(NOON));
    }

    private void voucher(String number, String payout, long micro, Instant redeemedAt) {
        jdbc.update(
                "INSERT INTO payouts.voucher (payout_id, book_id, batch_id, hub_id, amount_micro,"
                        + " currency, lookup, issued_at, expires_at, redeemed_at)"
                        + " VALUES (?, 'book', 'batch', ?, ?, 'MVR', ?, now(), now(), ?)",
                payout,
                "hub_" + number.repeat(32),
                micro,
                payout,
                Timestamp.from(redeemedAt));
    }

    /** What both were filled with, as one account has it. */
    private void book() {
        var sum = new Money(760, "MVR");
        var entry =
                new JournalEntry(
                        EntryKey.of("top-ups"),
                        1,
                        "FLOAT_TOPPED_UP",
                        "ref",
                        NOON,
                        List.of(
                                new Posting(
                                        new Account.ProviderFloat("cash"),
                                        new Account.Prepaid(new OffTakerId(new UUID(0, 1))),
                                        sum)));
        books.database()
                .transactions()
                .executeWithoutResult(_ -> books.bean(JournalStore.class).post(entry));
    }
}

package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.JournalStore;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Monday closes with 1,000 paid in, Tuesday pays 100 out, Wednesday brings 500 of a deposit and 70
 * of nobody.
 */
class ReconciliationRegisterTest {
    private static final Account OTHER = new Account.Prepaid(new OffTakerId(new UUID(0, 1)));
    private static final Instant MONDAY = Instant.parse("2026-11-02T18:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T18:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-04T18:00:00Z");
    private static final int HOUR = 3_600;

    private TestBooks books;
    private JdbcTemplate jdbc;
    private int entries;

    @BeforeEach
    void open() {
        books = new TestBooks();
        jdbc = books.database().jdbc();
        deposit("D-1", 1_000, MONDAY.minusSeconds(HOUR));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void eachStatementIsComparedWithTheBooksOfItsOwnClose() {
        monday(MONDAY.plusSeconds(HOUR));
        tuesday(TUESDAY.plusSeconds(HOUR));
        deposit("D-2", 500, WEDNESDAY.minusSeconds(HOUR));
        wednesday(WEDNESDAY.plusSeconds(HOUR));
        deposit("D-3", 9_999, WEDNESDAY.plusSeconds(2 * HOUR));

        assertThat(ledgers()).isEqualTo(Map.of(1L, 1_000L, 2L, 900L, 3L, 1_470L));
    }

    @Test
    void theOrderInWhichTheyComeChangesNothing() {
        deposit("D-2", 500, WEDNESDAY.minusSeconds(HOUR));
        wednesday(WEDNESDAY.plusSeconds(HOUR));
        assertThat(ledgers()).as("100 short: Tuesday has not come").isEqualTo(Map.of(3L, 1_570L));
        tuesday(WEDNESDAY.plusSeconds(2 * HOUR));
        monday(WEDNESDAY.plusSeconds(3 * HOUR));

        assertThat(ledgers()).isEqualTo(Map.of(1L, 1_000L, 2L, 900L, 3L, 1_470L));
    }

    @Test
    void aDepositThatTheBooksLearnOfAfterTheCloseBelongsToTheDayThatShowsIt() {
        deposit("D-2", 500, WEDNESDAY.plusSeconds(HOUR));
        monday(WEDNESDAY.plusSeconds(2 * HOUR));
        tuesday(WEDNESDAY.plusSeconds(2 * HOUR));
        wednesday(WEDNESDAY.plusSeconds(2 * HOUR));

        assertThat(ledgers()).isEqualTo(Map.of(1L, 1_000L, 2L, 900L, 3L, 1_470L));
    }

    @Test
    void aDifferenceStaysADifference() {
        post("unexplained", 1, MONDAY.minusSeconds(60), false);
        monday(MONDAY.plusSeconds(HOUR));
        tuesday(TUESDAY.plusSeconds(HOUR));

        assertThat(ledgers()).isEqualTo(Map.of(1L, 999L, 2L, 899L));
    }

    /**
     * Wednesday begins a year: its number is the lowest, and it is behind the others all the same.
     */
    @Test
    void aNewSeriesIsBehindTheOneBeforeIt() {
        deposit("D-2", 500, WEDNESDAY.minusSeconds(HOUR));
        monday(WEDNESDAY.plusSeconds(2 * HOUR));
        tuesday(WEDNESDAY.plusSeconds(2 * HOUR));
        wednesday(WEDNESDAY.plusSeconds(2 * HOUR));
        jdbc.update(
                "UPDATE payouts.statement SET series = 2, sequence = 1 WHERE statement_id ="
                        + " 'stm_3'");

        assertThat(closedOn("2026-11-04"))
                .extracting(ReconciliationView::ledgerMicro)
                .containsExactly(1_470L);
    }

    /** Half past seven in the evening of UTC is the next day there. */
    @Test
    void aDayIsOneOfTheMaldives() {
        monday(MONDAY.plusSeconds(HOUR));
        assertThat(closedOn("2026-11-02")).hasSize(1);
        jdbc.update("UPDATE payouts.statement SET closed_at = '2026-11-02T19:30:00Z'");
        assertThat(closedOn("2026-11-02")).isEmpty();
        assertThat(closedOn("2026-11-03")).hasSize(1);
        assertThat(closedOn("2026-11-04")).isEmpty();
    }

    private List<ReconciliationView> closedOn(String day) {
        return new ReconciliationRegister(jdbc).closedOn(LocalDate.parse(day));
    }

    private void monday(Instant importedAt) {
        statement(1, MONDAY, importedAt, 0, 1_000, 0, 1_000);
        matched(1, "D-1", 1_000);
    }

    private void tuesday(Instant importedAt) {
        statement(2, TUESDAY, importedAt, 1_000, 0, 100, 900);
        jdbc.update(
                "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                        + " currency, gross_micro, fee_micro, net_micro, settled_micro, state,"
                        + " state_since, reserved_at, settled_at) VALUES ('pay_1', 'bat_1', 'p',"
                        + " 'd', 'MVR', 100, 0, 100, 100, 'RECONCILED', ?, ?, ?)",
                Timestamp.from(importedAt),
                Timestamp.from(MONDAY),
                Timestamp.from(importedAt));
        jdbc.update("INSERT INTO payouts.payout_match VALUES ('pay_1', 'stm_2', 1)");
        post("settled", 100, importedAt, false);
    }

    private void wednesday(Instant importedAt) {
        statement(3, WEDNESDAY, importedAt, 900, 570, 0, 1_470);
        matched(3, "D-2", 500);
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " statement_id, line, amount_micro, expected_micro, currency,"
                        + " in_suspense, detail, opened_at, changed_at) VALUES ('brk_1', 1,"
                        + " 'UNIDENTIFIED_CREDIT', 4, 'OPEN', 'stm_3', 2, 70, 0, 'MVR', true, '',"
                        + " ?, ?)",
                Timestamp.from(importedAt),
                Timestamp.from(importedAt));
        post("suspense", 70, importedAt, true);
    }

    private void statement(
            int number,
            Instant closedAt,
            Instant importedAt,
            long opening,
            long credit,
            long debit,
            long closing) {
        jdbc.update(
                "INSERT INTO payouts.statement (statement_id, position, account_id,"
                        + " bank_statement_id, sha256, account_mask, sequence, opened_at,"
                        + " closed_at, opening_micro, credit_micro, debit_micro, closing_micro,"
                        + " currency, line_count, imported_by, imported_at) VALUES (?, ?, 'acc',"
                        + " ?, ?, '1', ?, ?, ?, ?, ?, ?, ?, 'MVR', 1, 'ops_one', ?)",
                "stm_" + number,
                number,
                "S-" + number,
                Integer.toString(number).repeat(64),
                number,
                Timestamp.from(closedAt.minusSeconds(24 * HOUR)),
                Timestamp.from(closedAt),
                opening,
                credit,
                debit,
                closing,
                Timestamp.from(importedAt));
    }

    private void matched(int number, String reference, long micro) {
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, deposit_reference) VALUES (?, 1, ?, 'MVR', false,"
                        + " 'MATCHED_DEPOSIT', ?)",
                "stm_" + number,
                micro,
                reference);
    }

    private void deposit(String reference, long micro, Instant at) {
        jdbc.update(
                "INSERT INTO payouts.deposit VALUES (?, 'ofk_1', ?, 'MVR', ?)",
                reference,
                micro,
                Timestamp.from(at));
        post("deposit", micro, at, true);
    }

    private void post(String step, long micro, Instant at, boolean in) {
        var bank = PayoutPostings.OPERATING;
        var amount = new Money(micro, "MVR");
        var entry =
                new JournalEntry(
                        EntryKey.of("e" + entries++),
                        entries,
                        step,
                        "ref",
                        at,
                        List.of(
                                in
                                        ? new Posting(bank, OTHER, amount)
                                        : new Posting(OTHER, bank, amount)));
        books.database()
                .transactions()
                .executeWithoutResult(_ -> books.bean(JournalStore.class).post(entry));
    }

    private Map<Long, Long> ledgers() {
        return new ReconciliationRegister(jdbc)
                .handle(new GetReconciliations(null, 10)).stream()
                        .collect(
                                Collectors.toMap(
                                        ReconciliationView::sequence,
                                        ReconciliationView::ledgerMicro));
    }
}

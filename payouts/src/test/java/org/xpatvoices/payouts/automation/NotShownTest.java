package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.reconcile.LateDeposits;
import org.xpatvoices.payouts.reconcile.LateDeposits.Recorded;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Money that one person recorded is looked for on statements, each side of it. */
class NotShownTest {
    private static final Instant RECORDED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-05T09:00:00Z");

    private TestBooks books;
    private JdbcTemplate jdbc;
    private LateDeposits deposits;

    @BeforeEach
    void open() {
        books = new TestBooks();
        jdbc = books.database().jdbc();
        deposits = new LateDeposits(jdbc);
        recorded("EX-1", "sold", -153, "MVR", "BANK");
        recorded("EX-1", "bought", 10, "USD", "BANK");
        recorded("TOP-1", "float", 50, "MVR", "MOBILE_MONEY");
        recorded("HUB-1", "hub", 50, "MVR", "CASH");
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void everySideIsAskedForUntilAStatementShowsIt() {
        assertThat(notShown()).containsExactlyInAnyOrder("EX-1 MVR", "EX-1 USD", "TOP-1 MVR");
        shown("EX-1", -153, "MVR", "MATCHED_DEPOSIT", true);
        assertThat(notShown()).containsExactlyInAnyOrder("EX-1 USD", "TOP-1 MVR");
        shown("EX-1", 11, "USD", "FX_VARIANCE", true);
        assertThat(notShown()).containsExactly("TOP-1 MVR");
    }

    @Test
    void aRevokedStatementOrAnotherLineShowsNothing() {
        shown("TOP-1", 50, "MVR", "MATCHED_DEPOSIT", false);
        shown("TOP-1", -50, "MVR", "MATCHED_DEPOSIT", true);
        shown("TOP-1", 50, "USD", "MATCHED_DEPOSIT", true);
        shown("TOP-1", 50, "MVR", "UNIDENTIFIED_CREDIT", true);
        assertThat(notShown()).contains("TOP-1 MVR");
    }

    @Test
    void nothingIsLateBeforeItsTime() {
        assertThat(deposits.notShown(RECORDED)).isEmpty();
    }

    @Test
    void endsByItselfOnceAndOnlyForWhatWasOpened() {
        shown("TOP-1", 50, "MVR", "MATCHED_DEPOSIT", true);
        assertThat(deposits.shown(LATER)).as("nobody asks while no break is open").isEmpty();
        var late = deposits.notShown(LATER);
        var id = BreakIds.ofRecorded(late.getFirst());
        brk(id, "OPEN");
        assertThat(deposits.shown(LATER)).extracting(Recorded::reference).containsExactly("TOP-1");
        assertThat(deposits.known(List.of(id), true)).containsExactly(id.toString());
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        assertThat(deposits.known(List.of(id), true)).isEmpty();
        assertThat(deposits.known(List.of(id), false)).containsExactly(id.toString());
        assertThat(deposits.shown(LATER)).isEmpty();
    }

    private List<String> notShown() {
        var late = deposits.notShown(LATER);
        assertThat(late.stream().map(BreakIds::ofRecorded)).doesNotHaveDuplicates();
        return late.stream().map(one -> one.reference() + " " + one.amount().currency()).toList();
    }

    private void recorded(String reference, String side, long micro, String currency, String rail) {
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at, rail) VALUES (?, ?, ?, ?, ?, ?)",
                reference,
                side,
                micro,
                currency,
                Timestamp.from(RECORDED),
                rail);
    }

    private void shown(
            String reference, long micro, String currency, String outcome, boolean live) {
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, deposit_reference, live)"
                        + " SELECT 'stm_1', count(*), ?, ?, false, ?, ?, ?"
                        + " FROM payouts.statement_line",
                micro,
                currency,
                outcome,
                reference,
                live);
    }

    private void brk(BreakId id, String state) {
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " amount_micro, expected_micro, currency, in_suspense, detail, opened_at,"
                        + " changed_at) VALUES (?, 1, 'LATE', 2, ?, 0, 50, 'MVR', false, '', ?, ?)",
                id.toString(),
                state,
                Timestamp.from(LATER),
                Timestamp.from(LATER));
    }
}

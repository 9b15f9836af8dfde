package org.xpatvoices.payouts.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class JournalStoreTest {
    private static final Account BANK = new Account.Bank("operating");
    private static final Account PREPAID = new Account.Prepaid(new OffTakerId(new UUID(0, 1)));
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00.123456Z");

    private static BooksDatabase database;
    private static JournalStore journal;

    @BeforeAll
    static void open() {
        database = BooksDatabase.fresh();
        journal = new JournalStore(database.jdbc());
    }

    @BeforeEach
    void empty() {
        in(journal::startRebuild);
    }

    @Test
    void keepsAnEntryAndMovesTheTotals() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(500))));
        post(entry("e2", new Posting(PREPAID, payable(1), mvr(200))));

        assertThat(balances())
                .containsExactly(
                        "asset:bank:operating MVR 500 0 500",
                        PREPAID.text() + " MVR 200 500 300",
                        payable(1).text() + " MVR 0 200 200");
    }

    @Test
    void theSameEntryCountsOnce() {
        JournalEntry entry = entry("e1", new Posting(BANK, PREPAID, mvr(500)));

        assertThat(database.transactions().<Boolean>execute(_ -> journal.post(entry))).isTrue();
        assertThat(database.transactions().<Boolean>execute(_ -> journal.post(entry))).isFalse();
        assertThat(balances()).contains("asset:bank:operating MVR 500 0 500");
    }

    @Test
    void aBatchKeepsWhatIsNewAndSkipsWhatIsThere() {
        JournalEntry first = entry("e1", new Posting(BANK, PREPAID, mvr(500)));
        JournalEntry second = entry("e2", new Posting(BANK, PREPAID, mvr(1)));
        post(first);

        Integer kept = database.transactions().execute(_ -> journal.post(List.of(first, second)));

        assertThat(kept).isEqualTo(1);
        assertThat(balances()).contains("asset:bank:operating MVR 501 0 501");
    }

    @Test
    void refusesTheSameKeyWithOtherContent() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(500))));

        assertThatThrownBy(() -> post(entry("e1", new Posting(BANK, PREPAID, mvr(501)))))
                .isInstanceOf(EntryConflict.class);
    }

    @Test
    void refusesToSpendWhatIsNotThere() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(500))));

        assertThatThrownBy(() -> post(entry("e2", new Posting(PREPAID, payable(1), mvr(501)))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what_is_owed_is_never_negative");
        assertThat(balances()).contains(PREPAID.text() + " MVR 0 500 500").hasSize(2);
    }

    @Test
    void everyEntryFollowsTheOneBefore() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(1))));
        JournalEntry second = entry("e2", new Posting(BANK, PREPAID, mvr(2)));
        JournalEntry third = entry("e3", new Posting(BANK, PREPAID, mvr(3)));
        in(() -> journal.post(List.of(second, third)));

        assertThat(
                        database.jdbc()
                                .queryForObject(
                                        """
                                        SELECT count(*) FROM payouts.journal_entry a
                                        JOIN payouts.journal_entry b ON b.entry = a.entry + 1
                                        WHERE b.previous_sha256 = a.chain_sha256
                                        """,
                                        Long.class))
                .isEqualTo(2);
    }

    @Test
    void anotherContentGivesAnotherChain() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(1))));
        byte[] one = head();
        in(journal::startRebuild);
        post(entry("e1", new Posting(BANK, PREPAID, mvr(1))));
        byte[] again = head();
        in(journal::startRebuild);
        post(entry("e1", new Posting(BANK, PREPAID, mvr(2))));

        assertThat(again).isEqualTo(one);
        assertThat(head()).isNotEqualTo(one);
    }

    @Test
    void aThousandSharesGoInOneGo() {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(1_000_000))));
        List<Posting> shares = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            shares.add(new Posting(PREPAID, payable(i), mvr(1_000)));
        }
        post(entry("e2", shares.toArray(Posting[]::new)));

        assertThat(balances()).hasSize(1_002).contains(PREPAID.text() + " MVR 1000000 1000000 0");
    }

    @Test
    void aBatchOfEventsIsWrittenInOrderBeforeItCommits() {
        var batch = new JournalBatchStore(journal);
        in(
                () -> {
                    var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("events"));
                    work.execute(
                            () -> {
                                batch.post(entry("e1", new Posting(BANK, PREPAID, mvr(500))));
                                batch.post(entry("e2", new Posting(PREPAID, payable(1), mvr(9))));
                                assertThat(balances()).isEmpty();
                            });
                });

        assertThat(balances()).hasSize(3).contains(payable(1).text() + " MVR 0 9 9");
    }

    @Test
    void aNumberThatWasNotKeptIsAskedForAgain() {
        assertThatThrownBy(
                        () ->
                                in(
                                        () -> {
                                            journal.post(
                                                    entry(
                                                            "e1",
                                                            new Posting(BANK, PREPAID, mvr(5))));
                                            throw new IllegalStateException("killed");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        post(entry("e1", new Posting(BANK, PREPAID, mvr(5))));

        assertThat(balances()).hasSize(2);
    }

    /** What a program with a fault might try, and what the database says to it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UPDATE payouts.journal_line SET debit_micro = 1; append-only",
                "DELETE FROM payouts.journal_line; append-only",
                "UPDATE payouts.journal_entry SET step = 'X'; append-only",
                "DELETE FROM payouts.journal_entry; append-only",
                "TRUNCATE payouts.journal_entry, payouts.journal_line; append-only",
                "UPDATE payouts.account SET credit_micro = credit_micro + 1; balances move only",
                "DELETE FROM payouts.account; balances move only",
                "UPDATE payouts.kind_balance SET accounts = 0; balances move only",
                "DELETE FROM payouts.kind_balance; balances move only",
                "INSERT INTO payouts.account (account, currency) VALUES ('cash', 'MVR'); chart",
                "INSERT INTO payouts.journal_line SELECT 1, 9, account_id, 1, 0"
                        + " FROM payouts.account LIMIT 1; sum to zero",
                "INSERT INTO payouts.journal_line SELECT 1, 8 + row_number() OVER (), account_id,"
                        + " (2 - row_number() OVER ()), row_number() OVER () - 1"
                        + " FROM payouts.account LIMIT 2; written whole",
                "INSERT INTO payouts.journal_line VALUES (1, 9, -1, 1, 0); sum to zero",
                "INSERT INTO payouts.journal_entry SELECT entry + 1, 'x', leg, position, step,"
                        + " reference, effective_at, line_count, content_sha256, chain_sha256,"
                        + " sha256(chain_sha256 || content_sha256) FROM payouts.journal_entry"
                        + "; lacks lines",
            })
    void theDatabaseRefuses(String sql, String message) {
        post(entry("e1", new Posting(BANK, PREPAID, mvr(500))));

        assertThatThrownBy(() -> in(() -> database.jdbc().execute(sql)))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class)
                .hasStackTraceContaining(message);
    }

    @Test
    void refusesToWriteOutsideATransactionOfTheCaller() {
        assertThat(JournalStore.class.getDeclaredMethods())
                .filteredOn(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .allMatch(
                        method ->
                                method.isAnnotationPresent(
                                        org.springframework.transaction.annotation.Transactional
                                                .class));
    }

    private static void post(JournalEntry entry) {
        in(() -> journal.post(entry));
    }

    private static void in(Runnable work) {
        database.transactions().executeWithoutResult(_ -> work.run());
    }

    private static byte[] head() {
        return database.jdbc()
                .queryForObject("SELECT chain_sha256 FROM payouts.journal_head", byte[].class);
    }

    private static List<String> balances() {
        return database.jdbc()
                .query(
                        "SELECT * FROM payouts.balance ORDER BY account, currency",
                        (row, _) ->
                                "%s %s %d %d %d"
                                        .formatted(
                                                row.getString("account"),
                                                row.getString("currency"),
                                                row.getLong("debit_micro"),
                                                row.getLong("credit_micro"),
                                                row.getLong("balance_micro")));
    }

    private static JournalEntry entry(String event, Posting... postings) {
        return new JournalEntry(EntryKey.of(event), 1, "STEP", "ref", AT, List.of(postings));
    }

    private static Account payable(int number) {
        return new Account.Payable(new PayeeId(new UUID(0, number)));
    }

    private static Money mvr(long micro) {
        return new Money(micro, "MVR");
    }
}

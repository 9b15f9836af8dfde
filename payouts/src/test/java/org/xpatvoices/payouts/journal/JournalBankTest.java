package org.xpatvoices.payouts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Jepsen's bank: many writers move money between few accounts, often more than there is. At every
 * moment the total is what was paid in and nobody is below zero.
 */
class JournalBankTest {
    private static final int ACCOUNTS = 6;
    private static final int WRITERS = 8;
    private static final int TRANSFERS = 40;
    private static final long EACH = 1_000;

    private final BooksDatabase database = BooksDatabase.fresh();
    private final JournalStore journal = new JournalStore(database.jdbc());
    private final AtomicLong events = new AtomicLong();
    private final AtomicInteger moved = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void theTotalStaysAndNobodyFallsBelowZero() throws ExecutionException, InterruptedException {
        long seed = RandomGenerator.getDefault().nextLong();
        for (int account = 0; account < ACCOUNTS; account++) {
            post(new Account.Bank("operating"), payable(account), EACH);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                all.add(pool.submit(() -> transfer(random)));
            }
            all.add(pool.submit(() -> watch(seed)));
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(moved).as("seed %d", seed).hasPositiveValue();
        assertThat(refused).as("seed %d", seed).hasPositiveValue();
        assertThat(entries()).isEqualTo(ACCOUNTS + moved.get());
        assertThat(sums()).containsExactly(ACCOUNTS * EACH, 0L);
    }

    private void transfer(Random random) {
        for (int i = 0; i < TRANSFERS; i++) {
            int from = random.nextInt(ACCOUNTS);
            int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            try {
                post(payable(from), payable(to), 1 + random.nextLong(EACH * 2));
                moved.incrementAndGet();
            } catch (DataAccessException e) {
                assertThat(e).hasMessageContaining("what_is_owed_is_never_negative");
                refused.incrementAndGet();
            }
        }
    }

    private void watch(long seed) {
        while (moved.get() + refused.get() < WRITERS * TRANSFERS) {
            assertThat(sums()).as("seed %d", seed).containsExactly(ACCOUNTS * EACH, 0L);
        }
    }

    private void post(Account debit, Account credit, long micro) {
        JournalEntry entry =
                new JournalEntry(
                        EntryKey.of("e" + events.incrementAndGet()),
                        1,
                        "TRANSFER",
                        "bank",
                        Instant.EPOCH,
                        List.of(new Posting(debit, credit, new Money(micro, "MVR"))));
        database.transactions().executeWithoutResult(_ -> journal.post(entry));
    }

    private List<Long> sums() {
        return database.jdbc()
                .query(
                        """
                        SELECT sum(balance_micro), count(*) FILTER (WHERE balance_micro < 0)
                        FROM payouts.balance WHERE account LIKE 'liab:%'
                        """,
                        (row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    private int entries() {
        return database.jdbc()
                .queryForObject("SELECT count(*) FROM payouts.journal_entry", Integer.class);
    }

    private static Account payable(int number) {
        return new Account.Payable(new PayeeId(new UUID(0, number)));
    }
}

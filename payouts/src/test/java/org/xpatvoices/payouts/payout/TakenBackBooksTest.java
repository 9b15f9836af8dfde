package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.invariant.InvariantCheck;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.EntryKey;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.JournalStore;
import org.xpatvoices.payouts.journal.Posting;

import java.util.List;
import java.util.UUID;

/** A payout that was paid after its money was given back, as the books and tables show it. */
class TakenBackBooksTest {
    private static final Payout ONE = Some.payout(0, 20_000_000, 590_000);
    private static final PayoutMoney MONEY =
            new PayoutMoney(ONE.payoutId(), ONE.payeeId(), ONE.netMicro(), ONE.feeMicro());
    private static final Account BANK = new Account.Bank("operating");
    private static final Account BUYER = new Account.Prepaid(new OffTakerId(new UUID(1, 1)));

    private final TestBooks books = new TestBooks();
    private final JdbcTemplate jdbc = books.database().jdbc();
    private final StateTable states = new StateTable(jdbc);
    private final PayoutTable payouts = new PayoutTable(jdbc, states);
    private long position;

    @AfterEach
    void close() {
        books.close();
    }

    private void post(List<Posting> postings) {
        position++;
        var entry =
                new JournalEntry(
                        EntryKey.of(new UUID(4, position).toString()),
                        position,
                        "STEP",
                        Some.BATCH.toString(),
                        Some.AT,
                        postings);
        books.database()
                .transactions()
                .executeWithoutResult(_ -> books.bean(JournalStore.class).post(entry));
    }

    private long balance(Account account) {
        return jdbc
                .queryForList(
                        "SELECT balance_micro FROM payouts.balance WHERE account = ?",
                        Long.class,
                        account.text())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Sent, refused, lacked by a statement, and payable again. */
    private void released() {
        var price = new Money(ONE.grossMicro(), "MVR");
        post(List.of(new Posting(BANK, BUYER, price)));
        post(List.of(new Posting(BUYER, new Account.Payable(Some.payee(0)), price)));
        payouts.reserve(FeeSteps.reserved(ONE));
        post(PayoutPostings.of(FeeSteps.reserved(ONE)));
        post(PayoutPostings.of(FeeSteps.submitting(MONEY)));
        states.move(
                List.of(ONE.payoutId()),
                org.xpatvoices.contracts.payout.PayoutState.APPROVED,
                Some.AT);
        var gone = Some.missedAndReleased("refused", MONEY);
        payouts.release(gone);
        post(PayoutPostings.of(gone));
    }

    private void holds(InvariantCheck... checks) {
        for (var check : checks) {
            assertThat(check.check(JdbcClient.create(jdbc)).holds()).as(check.id()).isTrue();
        }
    }

    @Test
    void nothingIsPayableThatWasPaid() {
        released();
        var payable = new Account.Payable(Some.payee(0));
        assertThat(balance(payable)).isEqualTo(ONE.grossMicro());
        var taken =
                new PayoutTakenBack(
                        Some.BATCH.toString(), "BANK", "MVR", MONEY, "REJECTED", "brk", Some.LATER);
        states.takeBack(taken);
        post(PayoutPostings.of(taken));
        assertThat(balance(payable)).isZero();
        assertThat(balance(new Account.Reserved(Some.payee(0)))).isEqualTo(ONE.feeMicro());
        assertThat(balance(new Account.InTransit("bank"))).isEqualTo(ONE.netMicro());
        assertThat(row()).isEqualTo("REJECTED 0 t");
        states.takeBack(taken);
        assertThat(row()).as("once more").isEqualTo("REJECTED 0 t");

        var settled = FeeSteps.settled(MONEY);
        new PaidTable(jdbc, states).settle(settled);
        post(PayoutPostings.of(settled));
        assertThat(row()).isEqualTo("SETTLED 19410000 t");
        assertThat(balance(BANK)).isEqualTo(ONE.feeMicro());
        assertThat(balance(Account.Income.FEE_RECHARGE)).isEqualTo(ONE.feeMicro());
        holds(new NobodyIsPaidMoreThanDue(), new FeesAreDisclosed());
        states.takeBack(taken);
        assertThat(row()).as("what is paid stays paid").isEqualTo("SETTLED 19410000 t");
    }

    private String row() {
        return jdbc.queryForObject(
                        "SELECT state || ' ' || settled_micro || ' '"
                                + " || (missed_by IS NULL AND missed_at IS NULL)::text FROM payouts.payout",
                        String.class)
                .replace("true", "t");
    }
}

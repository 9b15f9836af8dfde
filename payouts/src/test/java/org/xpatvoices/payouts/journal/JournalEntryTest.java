package org.xpatvoices.payouts.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.util.List;

class JournalEntryTest {
    private static final Account BANK = new Account.Bank("operating");
    private static final Account FLOAT = new Account.ProviderFloat("bank");
    private static final Account FEE = new Account.ProviderFee("bank");

    @Test
    void equalSidesAreAddedUp() {
        JournalEntry entry =
                entry(
                        new Posting(FLOAT, BANK, new Money(5, "MVR")),
                        new Posting(FEE, BANK, new Money(2, "MVR")),
                        new Posting(FEE, BANK, new Money(1, "USD")));

        assertThat(entry.lines())
                .containsExactly(
                        new JournalEntry.Line(FLOAT, "MVR", 5, 0),
                        new JournalEntry.Line(BANK, "MVR", 0, 7),
                        new JournalEntry.Line(FEE, "MVR", 2, 0),
                        new JournalEntry.Line(FEE, "USD", 1, 0),
                        new JournalEntry.Line(BANK, "USD", 0, 1));
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(JournalEntryTest::entry).isInstanceOf(UnbalancedEntry.class);
    }

    @Test
    void refusesAnAmountThatIsNotPositive() {
        assertThatThrownBy(() -> new Posting(BANK, FLOAT, new Money(0, "MVR")))
                .isInstanceOf(UnbalancedEntry.class);
        assertThatThrownBy(() -> new Posting(BANK, FLOAT, new Money(-1, "MVR")))
                .isInstanceOf(UnbalancedEntry.class);
    }

    @Test
    void refusesAMovementFromAnAccountToItself() {
        assertThatThrownBy(() -> new Posting(BANK, new Account.Bank("operating"), one()))
                .isInstanceOf(UnbalancedEntry.class);
    }

    @Test
    void refusesSumsBeyond64Bits() {
        Money most = new Money(Long.MAX_VALUE, "MVR");
        JournalEntry entry = entry(new Posting(FLOAT, BANK, most), new Posting(FEE, BANK, one()));

        assertThatThrownBy(entry::lines).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void undoingSwapsTheSides() {
        assertThat(new Posting(BANK, FLOAT, one()).reversed())
                .isEqualTo(new Posting(FLOAT, BANK, one()));
    }

    private static Money one() {
        return new Money(1, "MVR");
    }

    private static JournalEntry entry(Posting... postings) {
        return new JournalEntry(
                EntryKey.of("event"), 1, "STEP", "reference", Instant.EPOCH, List.of(postings));
    }
}

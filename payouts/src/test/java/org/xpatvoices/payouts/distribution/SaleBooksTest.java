package org.xpatvoices.payouts.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.distribution.GetSaleToDistribute;
import org.xpatvoices.contracts.distribution.SaleToDistribute;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.payouts.TestBooks;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

class SaleBooksTest {
    private static final Pricing TARIFF = new Pricing(PricingMode.BOTTOM_UP, 1_234_567, "MVR");
    private static final Pricing TOTAL =
            new Pricing(PricingMode.NEGOTIATED_TOTAL, 100_000_000, "USD");

    private static TestBooks books;

    @BeforeAll
    static void open() {
        books = new TestBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void empty() {
        books.reset();
    }

    @Test
    void everyStepIsBookedAsTheTableOfPostingsSays() {
        TestLog log = new TestLog();
        log.deposit(50_000_000, "MVR");
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(TestLog.payee(1).toString(), 2),
                        new ContributorUnits(TestLog.payee(2).toString(), 1));
        log.list(1, two);
        LicenceId licence = log.sell(1, two, TARIFF);
        books.follow(log);

        String prepaid = "liab:offtaker:" + TestLog.OFF_TAKER + ":prepaid";
        String clearing = "liab:licence:" + licence + ":clearing";
        assertThat(journal())
                .containsExactly(
                        "1 FUNDS_DEPOSITED asset:bank:operating 50000000 0",
                        "1 FUNDS_DEPOSITED " + prepaid + " 0 50000000",
                        "2 LICENCE_SOLD " + prepaid + " 5710000 0",
                        "2 LICENCE_SOLD " + clearing + " 0 3703701",
                        "2 LICENCE_SOLD income:operating_fee 0 2000000",
                        "2 LICENCE_SOLD equity:rounding 0 6299",
                        "3 SHARES_ALLOCATED " + clearing + " 3703701 0",
                        "3 SHARES_ALLOCATED liab:worker:" + TestLog.payee(1) + ":payable 0 2469134",
                        "3 SHARES_ALLOCATED liab:worker:"
                                + TestLog.payee(2)
                                + ":payable 0 1234567");
        assertAllHold();
    }

    @Test
    void aSaleIsKnownOnlyWithAllContributorsListedBeforeIt() {
        TestLog log = new TestLog();
        log.deposit(1_000_000_000_000L, "MVR");
        List<ContributorUnits> many = log.packet(1, 2_500, new Random(5));
        LicenceId licence = log.sell(1, many, TARIFF);

        for (TestLog.Entry entry : log.entries()) {
            Optional<SaleToDistribute> before = books.ask(new GetSaleToDistribute(licence, 0));
            assertThat(before.map(sale -> sale.listed().size())).isIn(known(entry, log));
            books.deliver(entry);
        }

        Optional<SaleToDistribute> sale = books.ask(new GetSaleToDistribute(licence, 0));
        assertThat(sale.orElseThrow().listed()).isEqualTo(many);
        assertAllHold();
    }

    private static List<Optional<Integer>> known(TestLog.Entry entry, TestLog log) {
        // Deposit, three chunks and the sale itself come first.
        return entry.position() <= 5 ? List.of(Optional.empty()) : List.of(Optional.of(2_500));
    }

    @Test
    void deliveringEverythingAgainChangesNothing() {
        TestLog log = story(RandomGenerator.getDefault().nextLong());
        books.follow(log);
        List<String> once = dump();
        books.follow(log);

        assertThat(dump()).isEqualTo(once);
        assertAllHold();
    }

    @Test
    void stoppingAnywhereAndComingBackEndsTheSame() {
        long seed = RandomGenerator.getDefault().nextLong();
        TestLog log = story(seed);
        books.follow(log);
        List<String> straight = dump();
        Random random = new Random(seed);
        books.reset();
        for (int at = 0; at < log.entries().size(); ) {
            int until = Math.min(log.entries().size(), at + 1 + random.nextInt(4));
            log.entries().subList(at, until).forEach(books::deliver);
            at = Math.max(at + 1, until - random.nextInt(3));
        }

        assertThat(dump()).as("seed %d", seed).isEqualTo(straight);
    }

    /** I14: delete every projection, replay, and get the same bytes. */
    @Test
    void rebuiltFromZeroTheBooksAreTheSameBytes() {
        TestLog log = story(RandomGenerator.getDefault().nextLong());
        books.follow(log);
        List<String> live = dump();
        books.reset();
        assertThat(dump()).hasSize(1);
        books.follow(log);

        assertThat(dump()).isEqualTo(live);
        assertAllHold();
    }

    private static TestLog story(long seed) {
        Random random = new Random(seed);
        TestLog log = new TestLog();
        log.deposit(1_000_000_000_000L, "MVR");
        log.deposit(1_000_000_000_000L, "USD");
        for (int packet = 1; packet <= 3; packet++) {
            List<ContributorUnits> some = log.packet(packet, 1 + random.nextInt(2_100), random);
            log.sell(packet, some, TARIFF);
            log.sell(packet, some, TOTAL);
        }
        return log;
    }

    static void assertAllHold() {
        InvariantsView view = books.ask(new GetInvariants());
        assertThat(view.invariants()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(view.invariants()).filteredOn(one -> !one.holds()).isEmpty();
        assertThat(view.invariants())
                .filteredOn(one -> !one.id().equals("I18")) // nobody sets anything aside here
                .filteredOn(one -> !one.id().equals("I20")) // and nobody exchanges anything
                .extracting(InvariantView::checked)
                .doesNotContain(0L);
    }

    private static List<String> journal() {
        return books.database()
                .jdbc()
                .query(
                        """
                        SELECT entry, step, account, l.debit_micro, l.credit_micro
                        FROM payouts.journal_line l
                        JOIN payouts.journal_entry USING (entry)
                        JOIN payouts.account USING (account_id)
                        ORDER BY entry, line
                        """,
                        (row, _) ->
                                "%d %s %s %d %d"
                                        .formatted(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getLong(4),
                                                row.getLong(5)));
    }

    /** Everything that people can read, and the end of the hash chain over all entries. */
    private static List<String> dump() {
        return books.database()
                .jdbc()
                .queryForList(
                        """
                        SELECT 'a ' || account || currency || debit_micro || ' ' || credit_micro
                        FROM payouts.account
                        UNION ALL
                        SELECT 'l ' || payee || position || licence || units || ' ' || amount_micro
                        FROM payouts.earning_line
                        UNION ALL SELECT 's ' || s FROM payouts.sale s
                        UNION ALL SELECT 'd ' || d FROM payouts.distribution d
                        UNION ALL SELECT 'h ' || entry || chain_sha256 FROM payouts.journal_head
                        ORDER BY 1
                        """,
                        String.class);
    }
}

package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.contracts.statement.GetMoneyWeeks;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.MoneyWeekView;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.util.List;

class EarningsRegisterTest {
    private static final PayeeId ONE = TestLog.payee(1);
    private static final PayeeId STRANGER = TestLog.payee(99);

    private static TestBooks books;

    /** Two sales of one packet: 3 of 4 units at 1.25 MVR each, then 3/4 of 10 MVR. */
    @BeforeAll
    static void sell() {
        books = new TestBooks();
        TestLog log = new TestLog();
        log.deposit(100_000_000, "MVR");
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(ONE.toString(), 3),
                        new ContributorUnits(TestLog.payee(2).toString(), 1));
        log.list(1, two);
        log.sell(1, two, new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR"));
        log.sell(1, two, new Pricing(PricingMode.NEGOTIATED_TOTAL, 10_000_000, "MVR"));
        books.follow(log);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void everythingEarnedWaitsUntilAPayoutTakesIt() {
        EarningsView view = books.ask(new GetEarnings(ONE));

        assertThat(view.currencies()).hasSize(1);
        EarningsView.InCurrency mvr = view.currencies().getFirst();
        assertThat(mvr.currency()).isEqualTo("MVR");
        assertThat(mvr.sales()).isEqualTo(2);
        assertThat(mvr.earnedMicro()).isEqualTo(3_750_000 + 7_500_000);
        assertThat(mvr.waitingMicro()).isEqualTo(mvr.earnedMicro());
        assertThat(mvr.lastSoldAt()).isNotNull();
    }

    @Test
    void aStrangerHasEarnedNothing() {
        EarningsView view = books.ask(new GetEarnings(STRANGER));

        assertThat(view.currencies()).isEmpty();
    }

    @Test
    void everyLineSaysWhoForWhatAndWhySoMuch() {
        List<EarningsLineView> lines = books.ask(new GetEarningsLines(ONE, null, 10));

        assertThat(lines).hasSize(2);
        EarningsLineView byTotal = lines.get(0);
        assertThat(byTotal.offTakerName()).isEqualTo("Coral Audit");
        assertThat(byTotal.purpose()).isEqualTo("RESEARCH");
        assertThat(byTotal.partsPerMillion()).isEqualTo(750_000);
        assertThat(byTotal.priceMicro()).isEqualTo(10_000_000);
        assertThat(byTotal.amountMicro()).isEqualTo(7_500_000);
        assertThat(byTotal.tariffMicro()).isZero();
        EarningsLineView byTariff = lines.get(1);
        assertThat(byTariff.tariffMicro()).isEqualTo(1_250_000);
        assertThat(byTariff.units()).isEqualTo(3);
        assertThat(byTariff.totalUnits()).isEqualTo(4);
        assertThat(byTariff.amountMicro()).isEqualTo(3_750_000);
    }

    @Test
    void linesGoOnAfterTheCursor() {
        List<EarningsLineView> first = books.ask(new GetEarningsLines(ONE, null, 1));
        String cursor = first.getFirst().cursor();
        List<EarningsLineView> second = books.ask(new GetEarningsLines(ONE, cursor, 1));
        List<EarningsLineView> third =
                books.ask(new GetEarningsLines(ONE, second.getFirst().cursor(), 1));

        assertThat(second.getFirst().cursor()).isNotEqualTo(cursor);
        assertThat(third).isEmpty();
    }

    @Test
    void thePublicFiguresAddUp() {
        TransparencyView view = books.ask(new GetTransparency(null));

        assertThat(view.workersEarning()).isEqualTo(2);
        assertThat(view.packetsSold()).isEqualTo(1);
        assertThat(view.licencesSold()).isEqualTo(2);
        assertThat(view.currencies())
                .containsExactly(
                        new TransparencyView.InCurrency(
                                "MVR", 15_000_000, 4_000_000, 15_000_000, 0, 0, 15_000_000, 0));
    }

    @Test
    void weeksShowWhatCameInAndWhatWasEarned() {
        List<MoneyWeekView> weeks = books.ask(new GetMoneyWeeks(4));

        assertThat(weeks)
                .containsExactly(new MoneyWeekView("2026-W02", "MVR", 100_000_000, 15_000_000, 0));
    }

    @Test
    void balancesNowAndAsOfATime() {
        List<BalanceView> now =
                books.ask(new GetBalances(null, null, "liab:worker:", false, null, 9));
        List<BalanceView> early =
                books.ask(
                        new GetBalances(TestLog.START.plusSeconds(1), null, null, false, null, 9));
        List<BalanceView> first = books.ask(new GetBalances(null, 1L, null, false, null, 9));
        List<BalanceView> kinds = books.ask(new GetBalances(null, null, "", true, null, 20));

        assertThat(now)
                .extracting(BalanceView::balanceMicro)
                .containsExactly(11_250_000L, 3_750_000L);
        assertThat(early)
                .extracting(BalanceView::account, BalanceView::balanceMicro)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("asset:bank:operating", 100_000_000L),
                        org.assertj.core.groups.Tuple.tuple(
                                "liab:offtaker:" + TestLog.OFF_TAKER + ":prepaid", 100_000_000L));
        assertThat(first).isEqualTo(early);
        assertThat(kinds)
                .filteredOn(kind -> kind.account().equals("liab:worker:pye_*:payable"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.balanceMicro()).isEqualTo(15_000_000))
                .satisfies(kind -> assertThat(kind.accounts()).isEqualTo(2));
    }

    @Test
    void balancesGoOnAfterTheCursor() {
        List<BalanceView> first = books.ask(new GetBalances(null, null, null, false, null, 2));
        List<BalanceView> rest =
                books.ask(new GetBalances(null, null, null, false, first.getLast().cursor(), 100));
        List<BalanceView> all = books.ask(new GetBalances(null, null, null, false, null, 100));

        assertThat(first).hasSize(2);
        assertThat(all).startsWith(first.toArray(BalanceView[]::new));
        assertThat(all).endsWith(rest.toArray(BalanceView[]::new)).hasSize(2 + rest.size());
    }

    @Test
    void theJournalIsFilteredAndGoesOnAfterTheCursor() {
        String prepaid = "liab:offtaker:" + TestLog.OFF_TAKER + ":prepaid";
        List<JournalLineView> all = books.ask(new GetJournal(null, null, null, null, 100));
        List<JournalLineView> of = books.ask(new GetJournal(prepaid, null, null, null, 100));
        List<JournalLineView> event = books.ask(new GetJournal(null, "event-1", null, null, 100));
        List<JournalLineView> from =
                books.ask(new GetJournal(null, null, null, all.get(3).cursor(), 100));

        assertThat(of).hasSize(3).allMatch(line -> line.account().equals(prepaid));
        assertThat(event).extracting(JournalLineView::debitMicro).containsExactly(100_000_000L, 0L);
        assertThat(from).isEqualTo(all.subList(4, all.size()));
        assertThat((List<?>) books.ask(new GetJournal("nobody", null, null, null, 9))).isEmpty();
        assertThat((List<?>) books.ask(new GetJournal(null, null, null, "x.y", 9))).hasSize(9);
    }
}

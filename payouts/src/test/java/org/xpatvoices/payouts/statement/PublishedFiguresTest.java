package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Figures of an earlier day: what happened after it is not in them, what happened before is. */
class PublishedFiguresTest {
    private static TestBooks books;
    private static Instant betweenTheSales;
    private static TransparencyView whenTheBooksWereYounger;

    /** Two workers of one packet, and later two of another, one of whom was in the first. */
    @BeforeAll
    static void sell() {
        books = new TestBooks();
        TestLog log = new TestLog();
        log.deposit(100_000_000, "MVR");
        var tariff = new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR");
        List<ContributorUnits> first = contributors(1, 2);
        log.list(1, first);
        log.sell(1, first, tariff);
        // The log's clock goes on by an hour with every event.
        betweenTheSales =
                TestLog.START.plus(Duration.ofHours(log.entries().size())).minusSeconds(1);
        log.forEach(books::deliver);
        whenTheBooksWereYounger = books.ask(new GetTransparency(null));
        int told = log.entries().size();
        List<ContributorUnits> second = contributors(2, 3);
        log.list(2, second);
        log.sell(2, second, tariff);
        log.entries().stream().skip(told).forEach(books::deliver);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void countWhatIsOldEnoughAndNothingElse() {
        TransparencyView then = books.ask(new GetTransparency(betweenTheSales));
        TransparencyView now = books.ask(new GetTransparency(null));

        assertThat(then).isEqualTo(whenTheBooksWereYounger);
        assertThat(then.workersEarning()).isEqualTo(2);
        assertThat(then.packetsSold()).isEqualTo(1);
        assertThat(then.licencesSold()).isEqualTo(1);
        assertThat(then.currencies().getFirst().owedMicro()).isEqualTo(5_000_000);
        assertThat(now.workersEarning()).isEqualTo(3);
        assertThat(now.packetsSold()).isEqualTo(2);
        assertThat(now.licencesSold()).isEqualTo(2);
        assertThat(now.currencies().getFirst().owedMicro()).isEqualTo(10_000_000);
    }

    @Test
    void areEmptyBeforeAnythingWasSold() {
        TransparencyView early = books.ask(new GetTransparency(TestLog.START.minusSeconds(1)));

        assertThat(early).isEqualTo(new TransparencyView(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void aLaterMomentThanTheLastEventCountsEverything() {
        TransparencyView later =
                books.ask(new GetTransparency(TestLog.START.plus(Duration.ofDays(365))));

        assertThat(later).isEqualTo(books.<TransparencyView>ask(new GetTransparency(null)));
    }

    private static List<ContributorUnits> contributors(long one, long other) {
        return List.of(
                new ContributorUnits(TestLog.payee(one).toString(), 3),
                new ContributorUnits(TestLog.payee(other).toString(), 1));
    }
}

package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.statement.PayoutFigures.Settled;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What had been paid by a day: two payouts settled, later one of them sent back. */
class SettledUpToTest {
    private static final Instant SETTLED = Some.AT.plusSeconds(60);
    private static final Instant RETURNED = Some.AT.plusSeconds(600);

    private final BooksDatabase books = BooksDatabase.fresh();

    /** No rail is asked for these figures. */
    private final PayoutFiguresRegister figures =
            new PayoutFiguresRegister(
                    books.jdbc(),
                    null,
                    new SuspectDestinations(books.jdbc()),
                    new RefusedDestinations(books.jdbc()),
                    null,
                    Clock.systemUTC());

    @Test
    void countsSettlementsAndReturnsOfThatTimeOnly() {
        var payouts = new PayoutTable(books.jdbc(), new StateTable(books.jdbc()));
        payouts.reserve(Some.reserved());
        new PaidTable(books.jdbc(), new StateTable(books.jdbc()))
                .settle(
                        new PayoutsSettled(
                                Some.BATCH.toString(),
                                "BANK",
                                "MVR",
                                List.of(Some.money(0), Some.money(1)),
                                "STATEMENT",
                                Some.SHA,
                                SETTLED));
        payouts.release(
                new PayoutsReleased(
                        Some.BATCH.toString(),
                        "BANK",
                        "MVR",
                        List.of(Some.money(1)),
                        "RETURNED",
                        Some.STATEMENT.toString(),
                        "returned",
                        RETURNED));

        assertThat(figures.settled(at(SETTLED.minusMillis(1)))).isEmpty();
        assertThat(figures.settled(at(SETTLED))).containsExactly(new Settled("MVR", 2, 30_000_000));
        assertThat(figures.settled(at(RETURNED.minusMillis(1))))
                .containsExactly(new Settled("MVR", 2, 30_000_000));
        assertThat(figures.settled(at(RETURNED)))
                .containsExactly(new Settled("MVR", 1, 10_000_000));
        assertThat(figures.settled(OffsetDateTime.MAX))
                .containsExactly(new Settled("MVR", 1, 10_000_000));
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

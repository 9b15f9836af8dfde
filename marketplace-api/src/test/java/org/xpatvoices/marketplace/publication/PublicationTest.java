package org.xpatvoices.marketplace.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.contracts.unclaimed.GetUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class PublicationTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:37:12.345Z");

    private final Queries queries = mock(Queries.class);

    @ParameterizedTest
    @CsvSource({
        // Midnight in the Maldives is 19:00 of the day before.
        "P90D,  2026-08-23T19:00:00Z",
        "P1D,   2026-11-20T19:00:00Z",
        "PT1M,  2026-11-22T01:36:12Z",
        "PT0S,  2026-11-22T01:37:12Z",
    })
    void countsWhatIsAsOldAsTheDelayOrOlder(Duration delay, Instant upTo) {
        assertThat(publication(delay).countedUpTo(NOW)).isEqualTo(upTo);
    }

    @Test
    void asksForThatMomentAndNotAgainForEveryReader() {
        var figures = new TransparencyView(7, 20, 1, 1, 0, List.of());
        when(queries.one(any(GetTransparency.class), any())).thenReturn(figures);
        Publication publication = publication(Duration.ofDays(90));

        Published first = publication.figures();
        Published second = publication.figures();

        assertThat(first)
                .isEqualTo(new Published(Instant.parse("2026-08-23T19:00:00Z"), figures, List.of()))
                .isEqualTo(second);
        verify(queries, times(1))
                .one(new GetTransparency(first.countedUpTo()), TransparencyView.class);
    }

    @ParameterizedTest
    @CsvSource({"20,20", "21,20", "22,20", "23,25", "129002,129000", "129003,129005"})
    void countsPeopleCoarselyAndSalesAndMoneyExactly(long exact, long published) {
        var inRufiyaa = new TransparencyView.InCurrency("MVR", 7, 6, 5, 4, exact, 3, 2);
        when(queries.one(any(GetTransparency.class), any()))
                .thenReturn(new TransparencyView(9, exact, 2, 3, 0, List.of(inRufiyaa)));

        assertThat(publication(Duration.ofDays(90)).figures().figures())
                .isEqualTo(
                        new TransparencyView(
                                9,
                                published,
                                2,
                                3,
                                0,
                                List.of(
                                        new TransparencyView.InCurrency(
                                                "MVR", 7, 6, 5, 4, published, 3, 2))));
    }

    /** The public, and with it every public body, reads nothing about fewer than twenty. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 11, 19})
    void saysNothingOfFewerThanTwenty(long exact) {
        var inRufiyaa = new TransparencyView.InCurrency("MVR", 7, 6, 5, 4, exact, 1, 0);
        when(queries.one(any(GetTransparency.class), any()))
                .thenReturn(new TransparencyView(9, exact, 2, 3, 0, List.of(inRufiyaa)));
        when(queries.list(any(GetUnclaimed.class), any()))
                .thenReturn(
                        List.of(
                                new UnclaimedCohortView("2025", "MVR", exact, 7, 0, 1),
                                new UnclaimedCohortView("2026", "MVR", 20, 8, 0, 1)));

        Published published = publication(Duration.ofDays(90)).figures();

        TransparencyView.InCurrency shown = published.figures().currencies().getFirst();
        assertThat(published.figures().workersEarning()).isZero();
        assertThat(shown.workersPaid()).isZero();
        assertThat(shown.paidMicro()).isZero();
        assertThat(shown.owedMicro()).as("earned and not yet counted as paid").isEqualTo(5);
        assertThat(published.unclaimed())
                .extracting(UnclaimedCohortView::cohort)
                .containsExactly("2026");
    }

    @Test
    void refusesToPublishTheFuture() {
        assertThatThrownBy(() -> publication(Duration.ofDays(-1)))
                .hasMessageContaining("xpatvoices.publication.delay");
    }

    private Publication publication(Duration delay) {
        return new Publication(delay, queries, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

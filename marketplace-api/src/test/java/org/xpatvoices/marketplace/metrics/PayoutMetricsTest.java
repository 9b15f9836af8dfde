package org.xpatvoices.marketplace.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.invariant.BooksLagView;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.payout.PayoutFunnelView.Age;
import org.xpatvoices.contracts.payout.PayoutFunnelView.Step;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakGroup;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.marketplace.query.Queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

class PayoutMetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** Kept, because a gauge alone does not keep what it measures. */
    private PayoutMetrics metrics;

    @BeforeEach
    void look() {
        Queries queries = mock();
        when(queries.one(any(), eq(PayoutFunnelView.class)))
                .thenReturn(
                        new PayoutFunnelView(
                                NOW,
                                List.of(
                                        new Step(
                                                "UNKNOWN",
                                                "MVR",
                                                7,
                                                70,
                                                List.of(
                                                        new Age("0–4 h", 4, 40),
                                                        new Age("4–24 h", 3, 30))),
                                        new Step(
                                                "APPROVED",
                                                "MVR",
                                                5,
                                                50,
                                                List.of(
                                                        new Age("1–3 d", 3, 30),
                                                        new Age("> 7 d", 2, 20))),
                                        new Step(
                                                "HELD",
                                                "MVR",
                                                6,
                                                60,
                                                List.of(
                                                        new Age("1–3 d", 2, 20),
                                                        new Age("3–7 d", 4, 40))),
                                        new Step(
                                                "REJECTED",
                                                "MVR",
                                                8,
                                                80,
                                                List.of(
                                                        new Age("1–3 d", 3, 30),
                                                        new Age("3–7 d", 5, 50))),
                                        new Step("RECONCILED", "MVR", 9, 90, List.of()))));
        when(queries.list(any(), eq(BreakGroupView.class)))
                .thenReturn(
                        List.of(
                                group(LocalDate.of(2026, 11, 18)),
                                group(LocalDate.of(2026, 11, 21))));
        when(queries.list(any(), eq(ConversionNeedView.class)))
                .thenReturn(
                        List.of(new ConversionNeedView(RailCode.MOBILE_MONEY, "USD", 3, 75_360)));
        when(queries.one(any(), eq(InvariantsView.class)))
                .thenReturn(
                        new InvariantsView(
                                NOW,
                                1,
                                List.of(
                                        new InvariantView("I1", "", true, 1, null),
                                        new InvariantView("I7", "", false, 1, "pay_1"))));
        when(queries.one(any(), eq(BooksLagView.class)))
                .thenReturn(new BooksLagView(3L, 5, NOW.minusSeconds(90), "EntryConflict"));
        metrics = new PayoutMetrics(registry, queries, Clock.fixed(NOW, ZoneOffset.UTC));
        metrics.look();
        metrics.lookAtInvariants();
    }

    private static BreakGroupView group(LocalDate day) {
        return new BreakGroupView(
                new BreakGroup(BreakCategory.RETURNED, day, "MVR", "1", "OPEN", null, null),
                5,
                50,
                List.of());
    }

    @Test
    void showEveryStateWhatWaitsAndWhatIsBroken() {
        assertThat(registry.get("xpatvoices.payouts").tag("state", "RECONCILED").gauge().value())
                .isEqualTo(9);
        assertThat(registry.get("xpatvoices.payouts.money").tag("state", "UNKNOWN").gauge().value())
                .isEqualTo(70);
        assertThat(registry.get("xpatvoices.payouts.unknown.stuck").gauge().value()).isEqualTo(3);
        assertThat(registry.get("xpatvoices.payouts.reserved.idle").gauge().value()).isEqualTo(2);
        assertThat(registry.get("xpatvoices.payouts.held.idle").gauge().value()).isEqualTo(4);
        assertThat(registry.get("xpatvoices.payouts.refused.idle").gauge().value()).isEqualTo(5);
        assertThat(
                        registry.get("xpatvoices.conversions.waiting")
                                .tag("currency", "USD")
                                .gauge()
                                .value())
                .isEqualTo(75_360);
        assertThat(registry.get("xpatvoices.breaks.open").gauge().value()).isEqualTo(10);
        assertThat(registry.get("xpatvoices.breaks.oldest.days").gauge().value()).isEqualTo(4);
        assertThat(registry.get("xpatvoices.invariants.broken").gauge().value()).isEqualTo(1);
        assertThat(registry.get("xpatvoices.books.waiting.seconds").gauge().value()).isEqualTo(90);
    }

    /** An alert on a metric that nobody measures would never fire. */
    @Test
    void everyAlertIsOnAMetricThatIsMeasured() throws IOException {
        var measured =
                new HashSet<>(
                        registry.getMeters().stream()
                                .map(meter -> meter.getId().getName().replace('.', '_'))
                                .toList());
        measured.add("xpatvoices_processor_failing");
        measured.add("xpatvoices_money_micro");
        measured.add("xpatvoices_retractions_overdue");
        String rules = Files.readString(Path.of("..", "deploy", "prometheus", "alerts.yml"));
        var named = Pattern.compile("xpatvoices_[a-z_]+").matcher(rules);
        assertThat(named.results().map(one -> one.group()).toList())
                .hasSizeGreaterThanOrEqualTo(5)
                .isSubsetOf(measured);
    }
}

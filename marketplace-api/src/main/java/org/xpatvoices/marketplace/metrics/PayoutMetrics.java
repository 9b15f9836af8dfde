package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.conversion.GetConversionNeeds;
import org.xpatvoices.contracts.invariant.BooksLagView;
import org.xpatvoices.contracts.invariant.GetBooksLag;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.payout.GetPayoutFunnel;
import org.xpatvoices.contracts.payout.PayoutFunnelView;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How many payouts are where, what waits for people and for how long, and whether the books hold;
 * {@code deploy/prometheus/alerts.yml} says which of these wake somebody.
 */
@Component
class PayoutMetrics {
    private static final Set<String> SET_ASIDE = Set.of("RESERVED", "APPROVED");
    private static final Set<String> HELD = Set.of("HELD");
    private static final Set<String> REFUSED = Set.of("REJECTED");
    private static final Set<String> OLD = Set.of("3–7 d", "> 7 d");

    private final MeterRegistry registry;
    private final Queries queries;
    private final Clock clock;
    private final MultiGauge payouts;
    private final MultiGauge money;
    private final MultiGauge breaks;
    private final MultiGauge conversions;
    private volatile long stuck;
    private volatile long idle;
    private volatile long held;
    private volatile long refused;
    private volatile long oldestBreakDays;
    private volatile long broken;
    private volatile long booksWaitSeconds;

    PayoutMetrics(MeterRegistry registry, Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.payouts =
                MultiGauge.builder("xpatvoices.payouts")
                        .description("Payouts by state")
                        .register(registry);
        this.money =
                MultiGauge.builder("xpatvoices.payouts.money")
                        .description("Net amounts of payouts by state, in micro-units")
                        .register(registry);
        this.breaks =
                MultiGauge.builder("xpatvoices.breaks.open")
                        .description("Differences that wait for people")
                        .register(registry);
        this.conversions =
                MultiGauge.builder("xpatvoices.conversions.waiting")
                        .description(
                                "Money that no run can pay before it is exchanged, in micro-units")
                        .register(registry);
        this.registry = registry;
        registerFigures();
    }

    private void registerFigures() {
        figure("payouts.unknown.stuck", "Unknown for more than four hours", it -> it.stuck);
        figure("payouts.reserved.idle", "Not sent for more than three days", it -> it.idle);
        figure("payouts.held.idle", "Held back for more than three days", it -> it.held);
        figure("payouts.refused.idle", "Refused three days ago, not proven", it -> it.refused);
        figure("breaks.oldest.days", "Age of the oldest difference", it -> it.oldestBreakDays);
        figure("invariants.broken", "Did not hold when last computed", it -> it.broken);
        figure("books.waiting.seconds", "Wait of the first event", it -> it.booksWaitSeconds);
    }

    private void figure(String name, String description, ToDoubleFunction<PayoutMetrics> of) {
        Gauge.builder("xpatvoices." + name, this, of).description(description).register(registry);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${xpatvoices.metrics.every:PT1M}")
    void look() {
        lookAtPayouts(queries.one(new GetPayoutFunnel(clock.instant()), PayoutFunnelView.class));
        lookAtBreaks(queries.list(new GetBreakGroups(), BreakGroupView.class));
        booksWaitSeconds =
                queries.one(new GetBooksLag(), BooksLagView.class)
                        .waiting(clock.instant())
                        .toSeconds();
        lookAtConversions(queries.list(new GetConversionNeeds(), ConversionNeedView.class));
    }

    @Scheduled(
            initialDelayString = "PT2M",
            fixedDelayString = "${xpatvoices.metrics.invariants-every:PT15M}")
    void lookAtInvariants() {
        var view = queries.one(new GetInvariants(), InvariantsView.class);
        broken = view.invariants().stream().filter(one -> !one.holds()).count();
    }

    private void lookAtConversions(List<ConversionNeedView> needs) {
        conversions.register(
                needs.stream()
                        .map(
                                need ->
                                        MultiGauge.Row.of(
                                                Tags.of(
                                                        "rail",
                                                        need.rail().name(),
                                                        "currency",
                                                        need.currency()),
                                                need.owedMicro()))
                        .toList(),
                true);
    }

    private void lookAtPayouts(PayoutFunnelView funnel) {
        payouts.register(
                funnel.steps().stream()
                        .map(step -> MultiGauge.Row.of(tags(step), step.count()))
                        .toList(),
                true);
        money.register(
                funnel.steps().stream()
                        .map(step -> MultiGauge.Row.of(tags(step), step.amountMicro()))
                        .toList(),
                true);
        idle = idle(funnel.steps(), SET_ASIDE);
        held = idle(funnel.steps(), HELD);
        refused = idle(funnel.steps(), REFUSED);
        stuck =
                funnel.steps().stream()
                        .filter(step -> step.state().equals("UNKNOWN"))
                        .mapToLong(step -> step.count() - youngest(step.ages()))
                        .sum();
    }

    /** Money set aside that goes nowhere; it never comes free by itself. */
    private static long idle(List<PayoutFunnelView.Step> steps, Set<String> states) {
        return steps.stream()
                .filter(step -> states.contains(step.state()))
                .flatMap(step -> step.ages().stream())
                .filter(age -> OLD.contains(age.label()))
                .mapToLong(PayoutFunnelView.Age::count)
                .sum();
    }

    /** Those in the first bucket, of less than four hours. */
    private static long youngest(List<PayoutFunnelView.Age> ages) {
        return ages.stream()
                .filter(age -> age.label().startsWith("0"))
                .mapToLong(PayoutFunnelView.Age::count)
                .sum();
    }

    private static Tags tags(PayoutFunnelView.Step step) {
        return Tags.of("state", step.state(), "currency", step.currency());
    }

    private void lookAtBreaks(List<BreakGroupView> groups) {
        Map<String, Long> byCategory = new TreeMap<>();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Indian/Maldives")));
        long oldest = 0;
        for (var one : groups) {
            byCategory.merge(one.group().category().name(), one.count(), Math::addExact);
            oldest = Math.max(oldest, ChronoUnit.DAYS.between(one.group().day(), today));
        }
        oldestBreakDays = oldest;
        breaks.register(
                byCategory.entrySet().stream()
                        .map(
                                one ->
                                        MultiGauge.Row.of(
                                                Tags.of("category", one.getKey()), one.getValue()))
                        .toList(),
                true);
    }
}

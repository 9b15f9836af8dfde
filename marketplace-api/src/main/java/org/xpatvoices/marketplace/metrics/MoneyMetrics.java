package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * Where the money is, by kind of account, and how many sales there were. Asked of the books at most
 * every few seconds, however many monitors look.
 */
@Component
class MoneyMetrics {
    private static final Duration FRESH_FOR = Duration.ofSeconds(10);
    private static final int KINDS_MAX = 500;

    private final MeterRegistry registry;
    private final Queries queries;
    private final Clock clock;
    private final Map<String, Long> microByKind = new ConcurrentHashMap<>();

    private TransparencyView figures = new TransparencyView(0, 0, 0, 0, 0, java.util.List.of());
    private Instant readAt = Instant.EPOCH;

    MoneyMetrics(MeterRegistry registry, Queries queries, Clock clock) {
        this.registry = registry;
        this.queries = queries;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        count("xpatvoices.licences.sold", "Licences sold", TransparencyView::licencesSold);
        count("xpatvoices.packets.sold", "Packets with a licence", TransparencyView::packetsSold);
        count(
                "xpatvoices.workers.earning",
                "Workers with a share",
                TransparencyView::workersEarning);
        count(
                "xpatvoices.distributions.held",
                "Sales that wait for an operator because their figures do not agree",
                TransparencyView::distributionsHeld);
    }

    private void count(String name, String what, ToLongFunction<TransparencyView> figure) {
        Gauge.builder(name, this, metrics -> figure.applyAsLong(metrics.fresh()))
                .description(what)
                .register(registry);
    }

    private synchronized TransparencyView fresh() {
        Instant now = clock.instant();
        if (readAt.plus(FRESH_FOR).isBefore(now)) {
            figures = queries.one(new GetTransparency(null), TransparencyView.class);
            queries.list(
                            new GetBalances(null, null, null, true, null, KINDS_MAX),
                            BalanceView.class)
                    .forEach(this::keep);
            readAt = now;
        }
        return figures;
    }

    /** A kind of account seen for the first time gets its gauge, which the next look will show. */
    private void keep(BalanceView kind) {
        if (microByKind.put(kind.cursor(), kind.balanceMicro()) == null) {
            Gauge.builder("xpatvoices.money", microByKind, money -> money.get(kind.cursor()))
                    .description("Balance in micro-units")
                    .baseUnit("micro")
                    .tag("account", kind.account())
                    .tag("currency", kind.currency())
                    .register(registry);
        }
    }
}

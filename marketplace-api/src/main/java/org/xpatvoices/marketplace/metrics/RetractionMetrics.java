package org.xpatvoices.marketplace.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.CountOverdueRetractions;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;

/** How many notices of withdrawals buyers should have answered and have not. */
@Component
class RetractionMetrics {
    private final Queries queries;
    private final Clock clock;
    private volatile long overdue;

    RetractionMetrics(MeterRegistry registry, Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        Gauge.builder("xpatvoices.retractions.overdue", this, it -> it.overdue)
                .description("Retraction notices whose time to answer is over")
                .register(registry);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${xpatvoices.metrics.every:PT1M}")
    void look() {
        overdue = queries.one(new CountOverdueRetractions(clock.instant()), Long.class);
    }
}

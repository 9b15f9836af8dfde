package org.xpatvoices.marketplace.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.licence.CountOverdueRetractions;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class RetractionMetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void countsAnswersThatAreOverdue() {
        Queries queries = mock();
        when(queries.one(new CountOverdueRetractions(NOW), Long.class)).thenReturn(3L);
        var registry = new SimpleMeterRegistry();
        var metrics = new RetractionMetrics(registry, queries, Clock.fixed(NOW, ZoneOffset.UTC));

        metrics.look();

        assertThat(registry.get("xpatvoices.retractions.overdue").gauge().value()).isEqualTo(3);
    }
}

package org.xpatvoices.ledger.report;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.ReportPublished;

/** A report, published once. */
@Aggregate(cache = "aggregateCache")
class Report {
    @AggregateIdentifier private @Nullable ReportId reportId;

    boolean isPublished() {
        return reportId != null;
    }

    void publish(ReportPublished report) {
        AggregateLifecycle.apply(report);
    }

    @EventSourcingHandler
    void evolve(ReportPublished event) {
        reportId = ReportId.of(event.reportId());
    }
}

package org.xpatvoices.ledger.report;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.report.GetReportProposals;
import org.xpatvoices.contracts.report.ReportDeclined;
import org.xpatvoices.contracts.report.ReportProposalView;
import org.xpatvoices.contracts.report.ReportProposed;
import org.xpatvoices.contracts.report.ReportPublished;
import org.xpatvoices.ledger.packet.ViewJson;

import java.util.List;
import java.util.Objects;

/** Public reports that wait for a second person. */
@Component
@ProcessingGroup("ledger.reports")
class ProposalProjector {
    private final JdbcClient jdbc;

    ProposalProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReportProposed event, TrackingToken token) {
        long position = token.position().orElseThrow();
        jdbc.sql(
                        """
                        insert into ledger.report_proposal (report_id, position, proposal)
                        values (?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(
                        event.reportId(),
                        position,
                        ViewJson.write(
                                new ReportProposalView(
                                        event.reportId(),
                                        position,
                                        event.period(),
                                        event.filter(),
                                        event.indicators(),
                                        event.proposedBy(),
                                        event.proposedAt())))
                .update();
    }

    @EventHandler
    void on(ReportPublished event) {
        waitsNoMore(event.reportId());
    }

    @EventHandler
    void on(ReportDeclined event) {
        waitsNoMore(event.reportId());
    }

    @QueryHandler
    List<ReportProposalView> handle(GetReportProposals query) {
        return jdbc
                .sql(
                        """
                        select proposal from ledger.report_proposal where position < ?
                        order by position desc limit ?
                        """)
                .params(Objects.requireNonNullElse(query.before(), Long.MAX_VALUE), query.limit())
                .query(String.class)
                .stream()
                .map(json -> ViewJson.read(json, ReportProposalView.class))
                .toList();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.report_proposal").update();
    }

    private void waitsNoMore(String reportId) {
        jdbc.sql("delete from ledger.report_proposal where report_id = ?").param(reportId).update();
    }
}

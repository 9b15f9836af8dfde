package org.xpatvoices.ledger.report;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.report.AuditorCellsAssigned;
import org.xpatvoices.contracts.report.AuditorCellsView;
import org.xpatvoices.contracts.report.GetAllReports;
import org.xpatvoices.contracts.report.GetAuditorCells;
import org.xpatvoices.contracts.report.GetReport;
import org.xpatvoices.contracts.report.GetReports;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportPublished;
import org.xpatvoices.contracts.report.ReportView;
import org.xpatvoices.ledger.packet.ViewJson;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Published reports, byte for byte, and who may read those that are not for everybody. */
@Component
@ProcessingGroup("ledger.reports")
class ReportProjector {
    private static final String READABLE =
            """
            (audience = 'PUBLIC' or cell in
                (select unnest(cells) from ledger.auditor_cells where auditor_id = ?))
            """;

    private final JdbcClient jdbc;

    ReportProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReportPublished event, @MessageIdentifier String eventId, TrackingToken token) {
        long position = token.position().orElseThrow();
        jdbc.sql(
                        """
                        insert into ledger.report
                            (report_id, position, audience, period, cell, published, sets_digest)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """)
                .params(
                        event.reportId(),
                        position,
                        event.audience(),
                        event.period(),
                        event.cell(),
                        ViewJson.write(view(event, eventId, position)),
                        event.setsDigest())
                .update();
    }

    @EventHandler
    void on(AuditorCellsAssigned event) {
        jdbc.sql(
                        """
                        insert into ledger.auditor_cells (auditor_id, cells) values (?, ?)
                        on conflict (auditor_id) do update set cells = excluded.cells
                        """)
                .params(event.auditorId(), event.cells().toArray(String[]::new))
                .update();
    }

    @QueryHandler
    List<ReportView> handle(GetReports query) {
        return jdbc
                .sql(
                        "select published from ledger.report where "
                                + READABLE
                                + """
                                 and (? = '*' or period = ?) and (? = '*' or cell = ?)
                                 and position < ? order by position desc limit ?
                                """)
                .params(
                        Objects.requireNonNullElse(query.auditorId(), ""),
                        anyOr(query.period()),
                        anyOr(query.period()),
                        anyOr(query.cell()),
                        anyOr(query.cell()),
                        Objects.requireNonNullElse(query.after(), Long.MAX_VALUE),
                        query.limit())
                .query(String.class)
                .stream()
                .map(ReportProjector::read)
                .toList();
    }

    @QueryHandler
    List<ReportView> handle(GetAllReports query) {
        return jdbc
                .sql(
                        """
                        select published from ledger.report where position < ?
                        order by position desc limit ?
                        """)
                .params(Objects.requireNonNullElse(query.after(), Long.MAX_VALUE), query.limit())
                .query(String.class)
                .stream()
                .map(ReportProjector::read)
                .toList();
    }

    @QueryHandler
    Optional<ReportView> handle(GetReport query) {
        return jdbc.sql("select published from ledger.report where report_id = ? and " + READABLE)
                .params(
                        query.reportId().toString(),
                        Objects.requireNonNullElse(query.auditorId(), ""))
                .query(String.class)
                .optional()
                .map(ReportProjector::read);
    }

    @QueryHandler
    Optional<AuditorCellsView> handle(GetAuditorCells query) {
        return jdbc.sql("select cells from ledger.auditor_cells where auditor_id = ?")
                .param(query.auditorId())
                .query(
                        (row, _) ->
                                new AuditorCellsView(
                                        query.auditorId(),
                                        List.of((String[]) row.getArray("cells").getArray())))
                .optional();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.report").update();
        jdbc.sql("delete from ledger.auditor_cells").update();
    }

    private static String anyOr(@Nullable String asked) {
        return asked == null ? "*" : asked;
    }

    private static ReportView read(String json) {
        return ViewJson.read(json, ReportView.class);
    }

    private static ReportView view(ReportPublished event, String eventId, long position) {
        return new ReportView(
                event.reportId(),
                eventId,
                position,
                ReportAudience.valueOf(event.audience()),
                event.period(),
                event.cell(),
                event.sha256(),
                event.json(),
                event.csv(),
                event.signature(),
                event.publishedAt());
    }
}

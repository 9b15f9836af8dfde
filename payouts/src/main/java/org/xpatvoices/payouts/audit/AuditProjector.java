package org.xpatvoices.payouts.audit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.admission.AdmissionEvent;
import org.xpatvoices.contracts.amendment.AmendmentEvent;
import org.xpatvoices.contracts.audit.AuditLineView;
import org.xpatvoices.contracts.audit.GetAuditTrail;
import org.xpatvoices.contracts.conversion.ConversionEvent;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.offtaker.OffTakerEvent;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.ProductEvent;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutRunEvent;
import org.xpatvoices.contracts.rail.FloatEvent;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.StatementEvent;
import org.xpatvoices.contracts.report.ReportEvent;
import org.xpatvoices.contracts.shredding.KeyRollBegun;
import org.xpatvoices.contracts.shredding.KeyRollFinished;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps one row for each thing that a person did, under its position in the log. */
@Component
@ProcessingGroup("payouts.reconcile")
class AuditProjector {
    private final JdbcTemplate jdbc;

    AuditProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PayoutRunEvent event, TrackingToken token) {
        keep(event, RunActs.of(event), token);
    }

    @EventHandler
    void on(PayoutBatchEvent event, TrackingToken token) {
        keep(event, PayoutActs.of(event), token);
    }

    @EventHandler
    void on(FloatEvent event, TrackingToken token) {
        keep(event, PayoutActs.of(event), token);
    }

    @EventHandler
    void on(StatementEvent event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(BreakEvent event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(OffTakerEvent event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(ProductEvent event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(AdmissionEvent event, TrackingToken token) {
        keep(event, AdmissionActs.of(event), token);
    }

    @EventHandler
    void on(ReportEvent event, TrackingToken token) {
        keep(event, AdmissionActs.of(event), token);
    }

    @EventHandler
    void on(PacketClosed event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(PacketRequested event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(AmendmentEvent event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(ConversionEvent event, TrackingToken token) {
        keep(event, PayoutActs.of(event), token);
    }

    @EventHandler
    void on(DistributionRetryRequested event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(KeyRollBegun event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    @EventHandler
    void on(KeyRollFinished event, TrackingToken token) {
        keep(event, Act.of(event), token);
    }

    private void keep(Object event, Optional<Act> told, TrackingToken token) {
        told.ifPresent(
                act ->
                        jdbc.update(
                                """
                                INSERT INTO payouts.audit_line
                                    (position, at, who, act, subject, amount_micro, currency, detail)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """,
                                token.position().orElseThrow(),
                                Timestamp.from(act.at()),
                                act.who(),
                                event.getClass().getSimpleName(),
                                act.subject(),
                                act.amountMicro(),
                                act.currency(),
                                act.detail()));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.audit_line");
    }

    @QueryHandler
    List<AuditLineView> handle(GetAuditTrail query) {
        StringBuilder sql =
                new StringBuilder("SELECT * FROM payouts.audit_line WHERE position < ?");
        List<Object> values = new ArrayList<>();
        values.add(query.before() == null ? Long.MAX_VALUE : query.before());
        if (query.who() != null) {
            sql.append(" AND who = ?");
            values.add(query.who());
        }
        if (query.subject() != null) {
            sql.append(" AND subject = ?");
            values.add(query.subject());
        }
        values.add(query.limit());
        return jdbc.query(
                sql.append(" ORDER BY position DESC LIMIT ?").toString(),
                (row, _) ->
                        new AuditLineView(
                                row.getLong("position"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("who"),
                                row.getString("act"),
                                row.getString("subject"),
                                row.getObject("amount_micro", Long.class),
                                row.getString("currency"),
                                row.getString("detail")),
                values.toArray());
    }
}

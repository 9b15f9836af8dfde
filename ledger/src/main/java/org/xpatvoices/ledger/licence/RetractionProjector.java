package org.xpatvoices.ledger.licence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.CountOpenRetractions;
import org.xpatvoices.contracts.licence.GetRetractions;
import org.xpatvoices.contracts.licence.RetractionAcknowledged;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionNoticed;
import org.xpatvoices.contracts.licence.RetractionView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Retraction notices and their answers, as buyers and operators see them. */
@Component
@ProcessingGroup("ledger.licences")
class RetractionProjector {
    private final JdbcClient jdbc;

    RetractionProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RetractionNoticed event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.retraction (position, licence_id, off_taker_id,
                            noticed_at, answer_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        token.position().orElseThrow(),
                        event.licenceId(),
                        event.offTakerId(),
                        event.noticedAt().atOffset(ZoneOffset.UTC),
                        event.answerBy().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(RetractionAcknowledged event, TrackingToken token) {
        jdbc.sql(
                        """
                        update ledger.retraction set answer = ?, answered_at = ?
                        where licence_id = ? and position < ? and answer is null
                        """)
                .params(
                        event.answer(),
                        event.answeredAt().atOffset(ZoneOffset.UTC),
                        event.licenceId(),
                        token.position().orElseThrow())
                .update();
    }

    /** In the order of days and licences: that of events would show which belong together. */
    @QueryHandler
    List<RetractionView> handle(GetRetractions query) {
        return jdbc.sql(
                        """
                        select * from (
                            select r.*, l.packet_id, l.product_title, l.off_taker_name,
                                row_number() over (order by
                                    date_trunc('day', r.noticed_at, 'UTC'), r.licence_id,
                                    r.position) as number
                            from ledger.retraction r join ledger.licence l using (licence_id)
                            where (cast(:offTaker as text) is null or r.off_taker_id = :offTaker)
                              and (not :open or r.answer is null)
                        ) asked
                        where number < :before order by number desc limit :limit
                        """)
                .param("offTaker", text(query.offTakerId()))
                .param("open", query.open())
                .param(
                        "before",
                        query.beforeNumber() == null ? Long.MAX_VALUE : query.beforeNumber())
                .param("limit", query.limit())
                .query((row, _) -> view(row))
                .list();
    }

    @QueryHandler
    Long handle(CountOpenRetractions query) {
        return jdbc.sql("select count(*) from ledger.retraction where answer is null")
                .query(Long.class)
                .single();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.retraction").update();
    }

    private static RetractionView view(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new RetractionView(
                row.getString("licence_id"),
                row.getString("packet_id"),
                row.getString("product_title"),
                row.getString("off_taker_id"),
                row.getString("off_taker_name"),
                instant(row, "noticed_at").truncatedTo(ChronoUnit.DAYS),
                instant(row, "answer_by"),
                answer == null ? null : RetractionAnswer.valueOf(answer),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getLong("number"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}

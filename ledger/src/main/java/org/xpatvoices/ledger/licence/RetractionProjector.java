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

    @QueryHandler
    List<RetractionView> handle(GetRetractions query) {
        return jdbc.sql(
                        """
                        select r.*, l.packet_id, l.product_title, l.off_taker_name
                        from ledger.retraction r join ledger.licence l using (licence_id)
                        where (cast(:offTaker as text) is null or r.off_taker_id = :offTaker)
                          and (not :open or r.answer is null) and r.position < :before
                        order by r.position desc limit :limit
                        """)
                .param("offTaker", text(query.offTakerId()))
                .param("open", query.open())
                .param(
                        "before",
                        query.beforePosition() == null ? Long.MAX_VALUE : query.beforePosition())
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
                instant(row, "noticed_at"),
                instant(row, "answer_by"),
                answer == null ? null : RetractionAnswer.valueOf(answer),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getLong("position"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}

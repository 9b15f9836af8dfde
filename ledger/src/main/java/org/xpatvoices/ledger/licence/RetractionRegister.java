package org.xpatvoices.ledger.licence;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.licence.CountOpenRetractions;
import org.xpatvoices.contracts.licence.CountOverdueRetractions;
import org.xpatvoices.contracts.licence.GetRetractions;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers which notices there are, and which of them wait, as buyers and operators see them. */
@Component
class RetractionRegister implements OverdueAnswers {
    private final JdbcClient jdbc;

    RetractionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of days and licences: that of events would show later which came together. */
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
                              and (cast(:overdueAt as timestamptz) is null
                                or r.answer is null and r.answer_by <= :overdueAt)
                        ) asked
                        where number < :before order by number desc limit :limit
                        """)
                .param("offTaker", text(query.offTakerId()))
                .param("open", query.open())
                .param("overdueAt", utc(query.overdueAt()))
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

    @QueryHandler
    Long handle(CountOverdueRetractions query) {
        return jdbc.sql(
                        "select count(*) from ledger.retraction"
                                + " where answer is null and answer_by <= ?")
                .param(utc(query.at()))
                .query(Long.class)
                .single();
    }

    /** Of a licence whose holder has answered before nothing more can be given up. */
    @Override
    public boolean owedBy(OffTakerId holder, Instant at) {
        return jdbc.sql(
                        """
                        select exists (
                            select from ledger.retraction where off_taker_id = :holder
                            group by licence_id
                            having bool_and(answer is null) and min(answer_by) <= :at)
                        """)
                .param("at", utc(at))
                .param("holder", holder.toString())
                .query(Boolean.class)
                .single();
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

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

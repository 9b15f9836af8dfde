package org.xpatvoices.ledger.licence;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.GetLicencesRestingOn;
import org.xpatvoices.contracts.licence.RestingLicenceView;
import org.xpatvoices.contracts.licence.RetractionAnswer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Answers what was sold under a grant: withdrawing it cannot take that back. */
@Component
class RestingLicenceRegister {
    private final JdbcClient jdbc;

    RestingLicenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<RestingLicenceView> handle(GetLicencesRestingOn query) {
        return jdbc.sql(
                        """
                        select l.*, told.noticed_at, told.answer
                        from ledger.packet_member m
                        join ledger.sold_licence s using (packet_id)
                        join ledger.licence l using (licence_id)
                        left join lateral (
                            select r.noticed_at, r.answer from ledger.retraction r
                            join ledger.withdrawn_grant w on w.grant_id = m.grant_id
                            where r.licence_id = l.licence_id order by r.position desc limit 1
                        ) told on true
                        where m.grant_id = ? order by l.position desc
                        """)
                .param(query.grantId().toString())
                .query((row, _) -> view(row))
                .list();
    }

    private static RestingLicenceView view(ResultSet row) throws SQLException {
        Instant told = instant(row, "noticed_at");
        String answer = row.getString("answer");
        return new RestingLicenceView(
                row.getString("licence_id"),
                row.getString("off_taker_name"),
                row.getString("product_title"),
                row.getString("purpose"),
                row.getTimestamp("sold_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                told == null ? null : told.atOffset(ZoneOffset.UTC).toLocalDate(),
                answer == null ? null : RetractionAnswer.valueOf(answer));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

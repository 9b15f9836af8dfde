package org.xpatvoices.ledger.licence;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.DeliveryView;
import org.xpatvoices.contracts.licence.GetDeliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Answers what was delivered. */
@Component
class DeliveryRegister {
    private final JdbcClient jdbc;

    DeliveryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<DeliveryView> handle(GetDeliveries query) {
        return jdbc.sql(
                        """
                        select * from ledger.delivery where off_taker_id = ? and position < ?
                        order by position desc limit ?
                        """)
                .params(
                        query.offTakerId().toString(),
                        query.beforePosition() == null ? Long.MAX_VALUE : query.beforePosition(),
                        query.limit())
                .query((row, _) -> delivery(row))
                .list();
    }

    private static DeliveryView delivery(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getLong("position"),
                row.getString("licence_id"),
                row.getString("packet_id"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("delivered_at", OffsetDateTime.class).toInstant());
    }
}

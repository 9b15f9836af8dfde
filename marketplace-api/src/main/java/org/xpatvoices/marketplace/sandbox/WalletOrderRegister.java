package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The wallet provider's orders. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class WalletOrderRegister {
    private static final String SELECT =
            "SELECT correlation_id, server_id, reference, our_reference, wallet, amount, currency,"
                    + " callback, status, error FROM marketplace.sandbox_wallet_order WHERE ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    WalletOrderRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if this id was used before. */
    boolean take(WalletOrder order) {
        return jdbc.update(
                        "INSERT INTO marketplace.sandbox_wallet_order (correlation_id, server_id,"
                                + " reference, our_reference, wallet, amount, currency, callback,"
                                + " status, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        order.correlationId(),
                        order.serverId(),
                        order.reference(),
                        order.ourReference(),
                        order.wallet(),
                        order.amount(),
                        order.currency(),
                        order.callback(),
                        order.status(),
                        Timestamp.from(clock.instant()))
                == 1;
    }

    void end(WalletOrder order) {
        jdbc.update(
                "UPDATE marketplace.sandbox_wallet_order SET status = ?, error = ?, amount = ?"
                        + " WHERE correlation_id = ?",
                order.status(),
                order.error(),
                order.amount(),
                order.correlationId());
    }

    /** From now on nobody gets an answer under these ids. */
    void forget(UUID correlationId) {
        jdbc.update(
                "UPDATE marketplace.sandbox_wallet_order SET forgotten = true"
                        + " WHERE correlation_id = ?",
                correlationId);
    }

    Optional<WalletOrder> byServerId(UUID id) {
        return one("server_id = ? AND NOT forgotten", id);
    }

    Optional<WalletOrder> byCorrelationId(UUID id) {
        return one("correlation_id = ? AND NOT forgotten", id);
    }

    Optional<WalletOrder> byReference(String reference) {
        return one("reference = ?", reference);
    }

    private Optional<WalletOrder> one(String where, Object value) {
        List<WalletOrder> found =
                jdbc.query(SELECT + where, (row, _) -> WalletOrderRegister.read(row), value);
        return found.stream().findFirst();
    }

    private static WalletOrder read(ResultSet row) throws SQLException {
        return new WalletOrder(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}

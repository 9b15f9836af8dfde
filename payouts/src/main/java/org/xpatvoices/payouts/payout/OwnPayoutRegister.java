package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.GetPayoutOfPayee;
import org.xpatvoices.contracts.payout.GetPayoutsOfPayee;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.Rails;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payouts as their owner reads them, one by one. */
@Component
class OwnPayoutRegister {
    private static final String PAYOUT =
            """
            SELECT p.payout_id, p.batch_id, b.run_id, b.rail, p.currency, p.gross_micro, p.fee_micro,
                   p.net_micro, p.state, p.destination_id, p.provider_code, p.receipt, p.reserved_at,
                   p.state_since, p.answered_at, coalesce(b.unknown_at, b.submitting_at) AS open_since,
                   p.fee_returned_micro, %s AS looked_into_at
            FROM payouts.payout p
            JOIN payouts.payout_batch b USING (batch_id)
            WHERE p.payee_id = ?
            """
                    .formatted(EndedAnswers.LOOKED_INTO_AT);

    private final JdbcTemplate jdbc;
    private final DestinationVault vault;
    private final Rails rails;
    private final Clock clock;

    OwnPayoutRegister(JdbcTemplate jdbc, DestinationVault vault, Rails rails, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.rails = rails;
        this.clock = clock;
    }

    @QueryHandler
    List<PayoutView> handle(GetPayoutsOfPayee query) {
        return masked(
                jdbc.query(
                        PAYOUT
                                + """
                        AND (?::text IS NULL OR (p.reserved_at, p.payout_id) <
                            (SELECT reserved_at, payout_id FROM payouts.payout WHERE payout_id = ?))
                        ORDER BY p.reserved_at DESC, p.payout_id DESC LIMIT ?
                        """,
                        (row, _) -> view(row),
                        query.payeeId().toString(),
                        query.after(),
                        query.after(),
                        query.limit()));
    }

    @QueryHandler
    Optional<PayoutView> handle(GetPayoutOfPayee query) {
        return masked(
                        jdbc.query(
                                PAYOUT + "AND p.payout_id = ?",
                                (row, _) -> view(row),
                                query.payeeId().toString(),
                                query.payoutId().toString()))
                .stream()
                .findFirst();
    }

    /** Reads stand for their destination until here, where its mask takes the place. */
    private List<PayoutView> masked(List<PayoutView> views) {
        var masks = vault.masks(views.stream().map(PayoutView::destinationMask).toList());
        return views.stream()
                .map(view -> view.shownAs(masks.getOrDefault(view.destinationMask(), "")))
                .toList();
    }

    private PayoutView view(ResultSet row) throws SQLException {
        var state = PayoutState.valueOf(row.getString("state"));
        String receipt = row.getString("receipt");
        return new PayoutView(
                row.getString("payout_id"),
                row.getString("batch_id"),
                row.getString("run_id"),
                row.getString("rail"),
                row.getString("currency"),
                row.getLong("gross_micro"),
                row.getLong("fee_micro"),
                row.getLong("net_micro"),
                state,
                WorkerWords.of(state, receipt),
                row.getString("destination_id"),
                row.getString("provider_code"),
                receipt,
                row.getTimestamp("reserved_at").toInstant(),
                row.getTimestamp("state_since").toInstant(),
                TraceRegister.instant(row, "answered_at"),
                nextCheck(row, state),
                row.getLong("fee_returned_micro"),
                TraceRegister.instant(row, "looked_into_at"));
    }

    /** A provider is asked at times that follow from when it fell silent, whoever asks. */
    private @Nullable Instant nextCheck(ResultSet row, PayoutState state) throws SQLException {
        Instant since = TraceRegister.instant(row, "open_since");
        boolean asked = state == PayoutState.UNKNOWN || state == PayoutState.MANUAL;
        return asked
                        && since != null
                        && rails.of(RailCode.valueOf(row.getString("rail"))).connected()
                ? AskingTimes.next(since, clock.instant())
                : null;
    }
}

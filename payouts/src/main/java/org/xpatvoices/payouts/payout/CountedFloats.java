package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Locale;

/**
 * Floats by the books: what is at the provider, less what is on its way out of it, and less what
 * other runs will send that have been approved. The bank's account is no float.
 */
@Component
class CountedFloats implements FloatCover {
    private final JdbcTemplate jdbc;
    private final CountedBoxes boxes;
    private final Progress progress;

    CountedFloats(JdbcTemplate jdbc, CountedBoxes boxes, Progress progress) {
        this.jdbc = jdbc;
        this.boxes = boxes;
        this.progress = progress;
    }

    @Override
    public void mustCover(String runId, RailCode rail) {
        switch (rail) {
            case BANK -> {}
            case CASH -> boxes.mustCover(runId);
            case MOBILE_MONEY -> {
                progress.awaitHead("payouts.journal");
                floatMustCover(runId, rail);
            }
        }
    }

    /** With the fees, which the provider takes out of it too. */
    void floatMustCover(String runId, RailCode rail) {
        jdbc.query(
                """
                SELECT p.currency, sum(p.gross_micro)::bigint,
                       coalesce((SELECT balance_micro FROM payouts.balance
                                 WHERE account = ? AND currency = p.currency), 0)
                       - coalesce((SELECT balance_micro FROM payouts.balance
                                   WHERE account = ? AND currency = p.currency), 0)
                       - coalesce((SELECT sum(o.gross_micro)
                                   FROM payouts.payout o JOIN payouts.payout_batch x USING (batch_id)
                                   WHERE x.rail = ? AND o.currency = p.currency
                                     AND x.run_id <> ? AND o.state = 'APPROVED'), 0)::bigint
                FROM payouts.payout p JOIN payouts.payout_batch b USING (batch_id)
                WHERE b.run_id = ? AND p.state = 'RESERVED' GROUP BY p.currency
                """,
                row -> {
                    if (row.getLong(2) > row.getLong(3)) {
                        throw new Refused(
                                PayoutRule.FLOAT_MUST_COVER_THE_RUN,
                                "The float of %s would pay out %d micro-units of %s; up to %d would pass."
                                        .formatted(
                                                rail,
                                                row.getLong(2),
                                                row.getString(1),
                                                Math.max(0, row.getLong(3))));
                    }
                },
                "asset:float:" + rail.name().toLowerCase(Locale.ROOT),
                "liab:payout:in_transit:" + rail.name().toLowerCase(Locale.ROOT),
                rail.name(),
                runId,
                runId);
    }
}

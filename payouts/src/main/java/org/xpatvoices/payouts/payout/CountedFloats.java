package org.xpatvoices.payouts.payout;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Locale;

/**
 * Floats by the books: what is at the provider, less what is on its way out of it, and less what
 * other runs will send that have been approved, as soon as they are. One approval at a time, or two
 * at once would each find what only one of them can have. The bank's account is no float.
 */
@Component
class CountedFloats implements FloatCover {
    private final JdbcTemplate jdbc;
    private final CountedBoxes boxes;
    private final Progress progress;
    private final OneChooser chooser;
    private final TransactionManager transactions;

    CountedFloats(
            JdbcTemplate jdbc,
            CountedBoxes boxes,
            Progress progress,
            OneChooser chooser,
            TransactionManager transactions) {
        this.jdbc = jdbc;
        this.boxes = boxes;
        this.progress = progress;
        this.chooser = chooser;
        this.transactions = transactions;
    }

    @Override
    public void mustCover(String runId, RailCode rail) {
        switch (rail) {
            case BANK -> {}
            case CASH -> {
                lockOutOthers();
                boxes.mustCover(runId);
            }
            case MOBILE_MONEY -> {
                lockOutOthers();
                progress.awaitHead("payouts.journal");
                floatMustCover(runId, rail);
            }
        }
    }

    /** Until the approval is in the log, where the next one finds it. */
    private void lockOutOthers() {
        CurrentUnitOfWork.get().root().attachTransaction(transactions);
        chooser.lockOutOthers();
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
                                   LEFT JOIN payouts.payout_run r USING (run_id)
                                   WHERE x.rail = ? AND o.currency = p.currency
                                     AND x.run_id <> ?
                                     AND (o.state = 'APPROVED' OR o.state = 'RESERVED'
                                          AND r.approved_at IS NOT NULL)), 0)::bigint
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

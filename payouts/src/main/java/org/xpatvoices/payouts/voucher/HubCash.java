package org.xpatvoices.payouts.voucher;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.payouts.payout.Progress;

/** What is in the boxes of hubs, by the books. */
@Component
class HubCash {
    private final JdbcTemplate jdbc;
    private final Runnable following;

    @Autowired
    HubCash(JdbcTemplate jdbc, Progress progress) {
        this(jdbc, () -> progress.awaitHead("payouts.reconcile"));
    }

    HubCash(JdbcTemplate jdbc, Runnable following) {
        this.jdbc = jdbc;
        this.following = following;
    }

    /** Two hand-overs at one hub come one after the other, until the transaction ends. */
    void oneAtATime(String hub) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> {}, hub);
        following.run();
    }

    /**
     * Refuses to hand over what is not there, or what counts as paid without a hub's word, as older
     * logs may have it; a hand-over that is known passes again.
     */
    void mustCover(String payoutId) {
        jdbc.query(
                """
                SELECT v.hub_id, v.currency, v.amount_micro,
                       (SELECT coalesce(sum(x.amount_micro), 0)::bigint FROM payouts.hub_movement x
                        JOIN payouts.hub_account h USING (account_id)
                        WHERE h.hub_id = v.hub_id AND h.currency = v.currency),
                       coalesce(p.state IN ('SETTLED', 'RECONCILED', 'RETURNED'), false)
                FROM payouts.voucher v LEFT JOIN payouts.payout p USING (payout_id)
                WHERE v.payout_id = ? AND v.redeemed_at IS NULL
                """,
                row -> {
                    mustNotBePaid(row.getBoolean(5));
                    mustCover(row.getLong(3), Math.max(0, row.getLong(4)), row.getString(2));
                },
                payoutId);
    }

    private static void mustNotBePaid(boolean paid) {
        if (paid) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE, "Its payout counts as paid.");
        }
    }

    private static void mustCover(long asked, long held, String currency) {
        if (asked > held) {
            throw new Refused(
                    VoucherRule.BOX_MUST_HOLD_THE_CASH,
                    "The voucher is worth %d micro-units of %s; up to %d would pass."
                            .formatted(asked, currency, held));
        }
    }
}

package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/** Digests every sent batch again and compares with the digest of the moment of sending. */
@Component
class FrozenBatchesStayFrozen implements InvariantCheck {
    /** What is frozen of a batch, as one digest. */
    static final String DIGEST =
            """
            SELECT batch_id, encode(sha256(convert_to(string_agg(
                       concat_ws('|', payout_id, payee_id, destination_id, currency, net_micro),
                       chr(10) ORDER BY payout_id), 'UTF8')), 'hex') AS sha256
            FROM payouts.payout GROUP BY batch_id
            """;

    @Override
    public String id() {
        return "I17";
    }

    @Override
    public String sentence() {
        return "Amount, payee and destination never change once a payout is being sent.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return snapshot.sql(
                        """
                        SELECT count(*), count(*) FILTER (WHERE wrong),
                               min(batch_id) FILTER (WHERE wrong)
                        FROM (SELECT b.batch_id, b.frozen_sha256 IS DISTINCT FROM f.sha256 AS wrong
                              FROM payouts.payout_batch b
                              JOIN (%s) f USING (batch_id)
                              WHERE b.submitting_at IS NOT NULL) x
                        """
                                .formatted(DIGEST))
                .query((row, _) -> Finding.of(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }
}

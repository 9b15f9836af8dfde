package org.xpatvoices.payouts.payout;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.GetReferenceUse;
import org.xpatvoices.contracts.reconcile.ReferenceUseView;

/** Deposits, top-ups and exchanges by their references, as of everything that is in the log. */
@Component
class ReferenceBook implements RecordedReferences {
    private final JdbcTemplate jdbc;
    private final Runnable following;

    @Autowired
    ReferenceBook(JdbcTemplate jdbc, Progress progress) {
        this(
                jdbc,
                () -> progress.awaitHead("payouts.journal", "payouts.payout", "payouts.reconcile"));
    }

    ReferenceBook(JdbcTemplate jdbc, Runnable following) {
        this.jdbc = jdbc;
        this.following = following;
    }

    @Override
    public boolean isTaken(String reference, String owner) {
        following.run();
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        SELECT EXISTS (
                            SELECT FROM payouts.deposit
                            WHERE reference = ? AND split_part(off_taker_id, '/', 1) <> ?
                            UNION ALL
                            SELECT FROM payouts.float_top_up
                            WHERE reference = ? AND state <> 'DECLINED' AND top_up_id <> ?
                            UNION ALL
                            SELECT FROM payouts.conversion
                            WHERE reference = ? AND state <> 'DECLINED' AND conversion_id <> ?)
                        """,
                        Boolean.class,
                        reference,
                        owner,
                        reference,
                        owner,
                        reference,
                        owner));
    }

    @QueryHandler
    ReferenceUseView handle(GetReferenceUse query) {
        return new ReferenceUseView(isTaken(query.reference(), query.owner()));
    }
}

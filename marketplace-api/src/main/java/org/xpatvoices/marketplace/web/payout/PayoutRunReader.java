package org.xpatvoices.marketplace.web.payout;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.GetPayoutRun;
import org.xpatvoices.contracts.payout.GetPayoutRuns;
import org.xpatvoices.contracts.payout.PayoutRunView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.util.List;

/** Runs as operators read them, for every door that answers one. */
@Component
class PayoutRunReader {
    private static final String ENDED = "CANCELLED";

    private final Queries queries;
    private final AwaitView await;

    PayoutRunReader(Queries queries, AwaitView await) {
        this.queries = queries;
        this.await = await;
    }

    PayoutRunAnswer one(PayoutRunId id) {
        return queries.maybe(new GetPayoutRun(id), PayoutRunView.class)
                .map(PayoutRunAnswer::of)
                .orElseThrow(() -> missing(id));
    }

    /** The run once it is in this state, or has ended, or as it is when that takes long. */
    PayoutRunAnswer inState(PayoutRunId id, String state) {
        await.until(
                () ->
                        queries.maybe(new GetPayoutRun(id), PayoutRunView.class)
                                .filter(
                                        run ->
                                                ENDED.equals(run.state())
                                                        || run.state().equals(state))
                                .isPresent());
        return one(id);
    }

    List<PayoutRunView> list(PageRequest page) {
        return queries.list(
                new GetPayoutRuns(page.after(), page.limitAndOne()), PayoutRunView.class);
    }

    static RuntimeException missing(PayoutRunId id) {
        return WebProblem.NOT_FOUND.because("No payout run " + id + ".");
    }
}

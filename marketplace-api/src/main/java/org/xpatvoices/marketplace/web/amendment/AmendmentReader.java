package org.xpatvoices.marketplace.web.amendment;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.util.Optional;
import java.util.function.Predicate;

/** Reads an amendment back once the books have followed its command. */
@Component
class AmendmentReader {
    private static final int NEWEST = 50;

    private final Queries queries;
    private final AwaitView await;

    AmendmentReader(Queries queries, AwaitView await) {
        this.queries = queries;
        this.await = await;
    }

    AmendmentAnswer once(LicenceId licence, int number, Predicate<AmendmentView> holds) {
        return await.present(() -> find(licence, number).filter(holds))
                .or(() -> find(licence, number))
                .map(AmendmentAnswer::of)
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "It is recorded; the list shows it in a moment."));
    }

    private Optional<AmendmentView> find(LicenceId licence, int number) {
        var query = new GetAmendments(licence, null, null, NEWEST);
        return queries.list(query, AmendmentView.class).stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }
}

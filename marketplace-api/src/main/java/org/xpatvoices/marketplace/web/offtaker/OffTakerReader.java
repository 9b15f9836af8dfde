package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.AccountLineView;
import org.xpatvoices.contracts.offtaker.GetAccountLines;
import org.xpatvoices.contracts.offtaker.GetOffTaker;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.util.Optional;
import java.util.function.Predicate;

/** Reads off-takers and their accounts for every door of this package. */
@Component
class OffTakerReader {
    private final Queries queries;
    private final AwaitView awaitView;

    OffTakerReader(Queries queries, AwaitView awaitView) {
        this.queries = queries;
        this.awaitView = awaitView;
    }

    OffTakerView one(OffTakerId id) {
        return find(id).orElseThrow(
                        () -> new Refused(OFF_TAKER_MUST_EXIST, "No off-taker " + id + "."));
    }

    /** The off-taker once the view shows what was just done. */
    OffTakerView once(OffTakerId id, Predicate<OffTakerView> shows) {
        return awaitView
                .present(() -> find(id).filter(shows))
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "It is done but not readable yet."));
    }

    Page<AccountLineAnswer> lines(OffTakerId id, PageRequest page) {
        one(id);
        var query = new GetAccountLines(id, page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, AccountLineView.class),
                        page,
                        line -> Long.toString(line.position()))
                .map(AccountLineAnswer::of);
    }

    /** Waits until the line of a deposit is readable. */
    void awaitDeposit(OffTakerId id, String reference) {
        awaitView.until(
                () ->
                        queries
                                .list(new GetAccountLines(id, null, 50), AccountLineView.class)
                                .stream()
                                .anyMatch(line -> line.reference().equals(reference)));
    }

    private Optional<OffTakerView> find(OffTakerId id) {
        return queries.maybe(new GetOffTaker(id), OffTakerView.class);
    }
}

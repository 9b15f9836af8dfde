package org.xpatvoices.marketplace.web.reconcile;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Statements against the ledger, for every door that answers one. */
@Component
class ReconciliationReader {
    private final Queries queries;
    private final AwaitView await;

    ReconciliationReader(Queries queries, AwaitView await) {
        this.queries = queries;
        this.await = await;
    }

    /** The statement once each of its lines has settled a payout or waits as a break. */
    ReconciliationAnswer settled(StatementId id) {
        await.until(() -> view(id).filter(ReconciliationReader::isThrough).isPresent());
        return view(id).map(ReconciliationAnswer::of).orElseThrow(() -> absent(id));
    }

    /** The account whose book holds this statement. */
    BankAccountId accountOf(StatementId id) {
        return view(id).map(it -> BankAccountId.of(it.accountId())).orElseThrow(() -> absent(id));
    }

    /** The statement as it is with the command in it; never as it was before. */
    ReconciliationAnswer once(StatementId id, Predicate<ReconciliationView> shown) {
        return await.present(() -> view(id).filter(shown))
                .map(ReconciliationAnswer::of)
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                        "This was done; statement "
                                                + id
                                                + " does not show it yet. Read it again."));
    }

    private static RuntimeException absent(StatementId id) {
        return WebProblem.NOT_FOUND.because("No statement " + id + ".");
    }

    private Optional<ReconciliationView> view(StatementId id) {
        return queries.maybe(new GetStatementState(id), ReconciliationView.class);
    }

    private static boolean isThrough(ReconciliationView view) {
        return view.settledLines() + view.depositLines() + view.breaks() >= view.lines();
    }

    List<ReconciliationView> list(PageRequest page) {
        return queries.list(
                new GetReconciliations(page.after(), page.limitAndOne()), ReconciliationView.class);
    }
}

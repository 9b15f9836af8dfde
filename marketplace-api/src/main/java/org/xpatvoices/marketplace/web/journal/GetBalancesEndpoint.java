package org.xpatvoices.marketplace.web.journal;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

/** Balances now or as of any date. */
@RestController
class GetBalancesEndpoint {
    private final Queries queries;

    GetBalancesEndpoint(Queries queries) {
        this.queries = queries;
    }

    /** {@code accounts} is how many are added up here: 1, or all of a kind. */
    record Balance(String account, long accounts, Money debits, Money credits, Money balance) {
        static Balance of(BalanceView view) {
            String currency = view.currency();
            return new Balance(
                    view.account(),
                    view.accounts(),
                    new Money(view.debitMicro(), currency),
                    new Money(view.creditMicro(), currency),
                    new Money(view.balanceMicro(), currency));
        }
    }

    @GetMapping("/v1/ops/balances")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Admit(scope = "reports:read", to = AUDITOR)
    @Tag(name = "Books")
    @Operation(
            summary =
                    "Balances, now or as of a date or a position in the log; by account (a prefix"
                            + " narrows) or summed by kind",
            description =
                    "An auditor reads sums by kind: what one worker or one buyer has is theirs.")
    Page<Balance> balances(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String by,
            PageRequest page,
            Caller caller) {
        boolean kinds = byKind(by, account, caller);
        return Page.cut(
                        queries.list(
                                new GetBalances(
                                        Filter.asOf(asOf),
                                        position,
                                        Filter.text("account", account),
                                        kinds,
                                        page.after(),
                                        page.limitAndOne()),
                                BalanceView.class),
                        page,
                        BalanceView::cursor)
                .map(Balance::of);
    }

    private static boolean byKind(@Nullable String by, @Nullable String account, Caller caller) {
        if (by != null && !by.equals("account") && !by.equals("kind")) {
            throw WebProblem.INVALID_PARAMETER.because("The parameter by is account or kind.");
        }
        if (caller.kind() != AUDITOR) {
            return "kind".equals(by);
        }
        if ("account".equals(by) || account != null) {
            throw WebProblem.INVALID_PARAMETER.because(
                    "An auditor reads sums by kind of account, and no account by name.");
        }
        return true;
    }
}

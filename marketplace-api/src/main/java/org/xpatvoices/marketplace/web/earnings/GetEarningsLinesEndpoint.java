package org.xpatvoices.marketplace.web.earnings;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;

/** Every share with its reason: units times tariff, or units as a part of all units. */
@RestController
class GetEarningsLinesEndpoint {
    private final Queries queries;
    private final OwnPayee payees;

    GetEarningsLinesEndpoint(Queries queries, OwnPayee payees) {
        this.queries = queries;
        this.payees = payees;
    }

    /** A licence under which some of the worker's records were delivered. */
    record Licence(
            String licenceId,
            String offTakerName,
            String productTitle,
            String purpose,
            long units,
            Instant soldAt,
            Instant endsAt) {
        static Licence of(EarningsLineView view) {
            return new Licence(
                    view.licenceId(),
                    view.offTakerName(),
                    view.productTitle(),
                    view.purpose(),
                    view.units(),
                    view.soldAt(),
                    view.endsAt());
        }
    }

    @GetMapping("/v1/worker/earnings/lines")
    @Admit(scope = "worker:self", to = WORKER)
    @Tagged
    @Tag(name = "Earnings")
    @Operation(summary = "Each sale I earned from: who bought, what for, how much and why")
    Page<EarningsLine> lines(Caller caller, PageRequest page) {
        return ask(caller, page).map(EarningsLine::of);
    }

    @GetMapping("/v1/worker/licences")
    @Admit(scope = "worker:self", to = WORKER)
    @Tagged
    @Tag(name = "Earnings")
    @Operation(summary = "The licences that my records are part of")
    Page<Licence> licences(Caller caller, PageRequest page) {
        Page<EarningsLineView> lines = ask(caller, page);
        return new Page<>(
                lines.items().stream()
                        .filter(line -> line.correction() == null)
                        .map(Licence::of)
                        .toList(),
                lines.next());
    }

    private Page<EarningsLineView> ask(Caller caller, PageRequest page) {
        return Page.cut(
                queries.list(
                        new GetEarningsLines(payees.of(caller), page.after(), page.limitAndOne()),
                        EarningsLineView.class),
                page,
                EarningsLineView::cursor);
    }
}

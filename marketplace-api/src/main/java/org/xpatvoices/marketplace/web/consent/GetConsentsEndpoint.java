package org.xpatvoices.marketplace.web.consent;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyKind;

import java.time.Clock;
import java.util.List;

/** All consents of one worker, oldest first; nobody can list the workers themselves. */
@RestController
@Tag(name = "Consents")
class GetConsentsEndpoint {
    private final Queries queries;
    private final Consents consents;
    private final Clock clock;

    GetConsentsEndpoint(Queries queries, Consents consents, Clock clock) {
        this.queries = queries;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/v1/consents")
    @Admit(scope = "consents:read", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "List a worker's consents")
    Page<ConsentAnswer> list(
            @RequestParam(required = false) @Nullable WorkerId workerId,
            PageRequest page,
            Caller caller) {
        if (workerId == null && caller.kind() == PartyKind.HUB) {
            throw WebProblem.INVALID_PARAMETER.because("A hub names the worker in workerId.");
        }
        var worker = consents.reachable(consents.worker(workerId, caller), caller);
        var now = clock.instant();
        var all = queries.list(new GetConsentsOfWorker(worker), ConsentView.class);
        return Page.cut(after(all, page), page, ConsentView::grantId)
                .map(view -> ConsentAnswer.of(view, now));
    }

    private static List<ConsentView> after(List<ConsentView> all, PageRequest page) {
        if (page.after() == null) {
            return all;
        }
        return all.stream()
                .dropWhile(view -> !view.grantId().equals(page.after()))
                .skip(1)
                .toList();
    }
}

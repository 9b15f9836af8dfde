package org.xpatvoices.marketplace.web.erasure;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.GetConsentsOfWorker;
import org.xpatvoices.contracts.enrolment.EraseWorker;
import org.xpatvoices.contracts.enrolment.GetWorker;
import org.xpatvoices.contracts.enrolment.WorkerView;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Erases what a worker recorded, for the worker alone. Sent again, it answers the same. */
@RestController
@Tag(name = "Erasure")
class EraseWorkerEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    EraseWorkerEndpoint(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** Said out loud, because it cannot be undone. */
    record Erasure(
            @AssertTrue(message = "must be true, because it cannot be undone")
                    boolean everythingIRecorded) {}

    /** {@code keysDestroyed}: whether nothing opens any more, right now. */
    record ErasureAnswer(
            String workerId, Instant erasedAt, int consentsEnded, boolean keysDestroyed) {}

    @PostMapping("/v1/worker/erasure")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Have everything I recorded erased",
            description =
                    "Ends every consent and destroys the keys of all contents; this cannot be"
                            + " undone, and the account records nothing more. Packets already sold"
                            + " stay with their buyers. Money earned stays owed and is paid as"
                            + " before.")
    ErasureAnswer erase(@Valid @RequestBody Erasure body, Caller caller) {
        var worker = WorkerId.of(caller.partyId());
        commands.sendAndWait(new EraseWorker(worker, clock.instant()));
        var account =
                await.present(
                                () ->
                                        queries.maybe(new GetWorker(worker), WorkerView.class)
                                                .filter(view -> view.erasedAt() != null))
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE
                                                .because(
                                                        "It is done, but the views are late; look"
                                                                + " again.")
                                                .with("Retry-After", "5"));
        var grants = grantsOf(worker);
        return new ErasureAnswer(
                account.workerId(),
                Objects.requireNonNull(account.erasedAt()),
                grants.size(),
                await.until(() -> livingKeys(grants) == 0));
    }

    private List<GrantId> grantsOf(WorkerId worker) {
        return queries.list(new GetConsentsOfWorker(worker), ConsentView.class).stream()
                .map(ConsentView::grantId)
                .map(GrantId::of)
                .toList();
    }

    private long livingKeys(List<GrantId> grants) {
        return queries.one(new CountLivingKeys(grants), Long.class);
    }
}

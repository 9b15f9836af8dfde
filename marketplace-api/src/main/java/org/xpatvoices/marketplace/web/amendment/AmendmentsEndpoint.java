package org.xpatvoices.marketplace.web.amendment;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** What was changed about sales, and the second person's word on what is proposed. */
@RestController
@Tag(name = "Books")
class AmendmentsEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AmendmentReader amendments;
    private final Clock clock;

    AmendmentsEndpoint(
            CommandGateway commands, Queries queries, AmendmentReader amendments, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.amendments = amendments;
        this.clock = clock;
    }

    enum State {
        PROPOSED,
        APPROVED,
        DECLINED
    }

    record Decision(@NotNull Boolean approved) {}

    @GetMapping("/v1/ops/amendments")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Refunds, revocations and corrections of sales, newest first")
    Page<AmendmentAnswer> list(@RequestParam @Nullable State state, PageRequest page) {
        var query =
                new GetAmendments(
                        null,
                        state == null ? null : state.name(),
                        page.afterPosition(),
                        page.limitAndOne());
        return Page.cut(
                        queries.list(query, AmendmentView.class),
                        page,
                        one -> Long.toString(one.position()))
                .map(AmendmentAnswer::of);
    }

    @PostMapping("/v1/ops/licences/{licenceId}/amendments/{number}/decision")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve or decline an amendment, as the second operator",
            description =
                    "Who proposed it may take it back this way, and never approves it. What is too"
                            + " large for one approval waits for that of a third operator.")
    AmendmentAnswer decide(
            @PathVariable LicenceId licenceId,
            @PathVariable int number,
            @Valid @RequestBody Decision body,
            Caller caller) {
        commands.sendAndWait(
                new DecideAmendment(
                        DistributionId.of(licenceId),
                        licenceId,
                        number,
                        body.approved(),
                        caller.partyId(),
                        clock.instant()));
        return amendments.once(
                licenceId,
                number,
                one -> !one.state().equals("PROPOSED") || one.endorsedBy() != null);
    }
}

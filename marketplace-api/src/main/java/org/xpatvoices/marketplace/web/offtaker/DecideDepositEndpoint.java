package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.DecideDeposit;
import org.xpatvoices.contracts.offtaker.GetLargeDeposits;
import org.xpatvoices.contracts.offtaker.LargeDepositView;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** The second pair of eyes on money that somebody says has come in. */
@RestController
@Tag(name = "Operators: off-takers")
class DecideDepositEndpoint {
    private static final int SHOWN = 500;

    private final CommandGateway commands;
    private final Queries queries;
    private final Clock clock;

    DecideDepositEndpoint(CommandGateway commands, Queries queries, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** {@code proposal} is the number of the one that was read. */
    record Body(@NotNull Boolean approve, @NotNull @Min(1) Integer proposal) {}

    record Answer(String offTakerId, int proposal, String state) {}

    @PostMapping("/v1/ops/off-takers/{offTakerId}/deposit-decisions")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve or decline a deposit that a colleague could not record alone",
            description = "APPROVED: the buyer can spend it from now on. Or DECLINED.")
    Answer decide(
            @PathVariable OffTakerId offTakerId, @Valid @RequestBody Body body, Caller caller) {
        String state =
                commands.sendAndWait(
                        new DecideDeposit(
                                offTakerId,
                                body.proposal(),
                                body.approve(),
                                caller.partyId(),
                                clock.instant()));
        return new Answer(offTakerId.toString(), body.proposal(), state);
    }

    @GetMapping("/v1/ops/deposits")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Deposits that need two people, those that wait first")
    Page<LargeDepositView> list() {
        return new Page<>(queries.list(new GetLargeDeposits(SHOWN), LargeDepositView.class), null);
    }
}

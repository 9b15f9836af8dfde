package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Operators: off-takers")
class DepositFundsEndpoint {
    private final CommandGateway commands;
    private final OffTakerReader offTakers;
    private final Clock clock;

    DepositFundsEndpoint(CommandGateway commands, OffTakerReader offTakers, Clock clock) {
        this.commands = commands;
        this.offTakers = offTakers;
        this.clock = clock;
    }

    /** ISO 20022 references have at most 35 characters of this alphabet. */
    record Body(
            @NotNull @Pattern(regexp = "[A-Za-z0-9/?:().,'+ -]{1,35}") String depositReference,
            @NotNull Money amount) {}

    @PostMapping("/v1/ops/off-takers/{offTakerId}/funds")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Record prepaid funds that arrived at the bank",
            description =
                    "A bank reference counts once, whichever key it comes with: the same amount"
                            + " again changes nothing, another amount is refused. Above the limit of one person"
                            + " (xpatvoices.approvals) it is no money yet: the answer is 202, and it"
                            + " waits in /v1/ops/deposits for another operator.")
    @ApiResponse(responseCode = "201", description = "The buyer can spend it")
    @ApiResponse(responseCode = "202", description = "It waits for a second person")
    ResponseEntity<OffTakerAnswer> deposit(
            @PathVariable OffTakerId offTakerId, @Valid @RequestBody Body body, Caller caller) {
        String outcome =
                commands.sendAndWait(
                        new DepositFunds(
                                offTakerId,
                                body.depositReference(),
                                body.amount(),
                                caller.partyId(),
                                clock.instant()));
        boolean counts = outcome.equals("DEPOSITED");
        if (counts) {
            offTakers.awaitDeposit(offTakerId, body.depositReference());
        }
        return ResponseEntity.status(counts ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .body(OffTakerAnswer.of(offTakers.one(offTakerId)));
    }
}

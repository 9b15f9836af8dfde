package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

@RestController
@Tag(name = "Operators: payouts")
class StartPayoutRunEndpoint {
    private final CommandGateway commands;
    private final PayoutRunReader runs;
    private final Clock clock;

    StartPayoutRunEndpoint(CommandGateway commands, PayoutRunReader runs, Clock clock) {
        this.commands = commands;
        this.runs = runs;
        this.clock = clock;
    }

    record Body(@NotNull RailCode rail, @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    @PostMapping("/v1/ops/payout-runs")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Reserve everything that can be paid on a rail",
            description =
                    "Chooses every payee with enough payable and a usable destination; whole rail"
                            + " increments only. Nothing is sent before a second operator approves.")
    ResponseEntity<PayoutRunAnswer> start(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var id = new PayoutRunId(key.idFor("payout-run"));
        commands.sendAndWait(
                new StartPayoutRun(
                        id,
                        body.rail(),
                        currencyOf(body.currency()),
                        caller.partyId(),
                        clock.instant()));
        return ResponseEntity.created(URI.create("/v1/ops/payout-runs/" + id))
                .body(runs.inState(id, "AWAITING_APPROVAL"));
    }

    private static String currencyOf(String code) {
        try {
            return java.util.Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw WebProblem.invalid("/currency", "is no currency");
        }
    }
}

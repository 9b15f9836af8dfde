package org.xpatvoices.marketplace.web.rail;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.TopUpFloat;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Operators: payouts")
class TopUpFloatEndpoint {
    private final CommandGateway commands;
    private final Clock clock;

    TopUpFloatEndpoint(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** {@code reference} is what both statements will show; {@code hubId} whose box cash fills. */
    record Body(
            @NotNull RailCode rail,
            @NotNull Money amount,
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{4,35}") String reference,
            @Nullable @Pattern(regexp = "hub_[0-9a-f]{32}") String hubId) {}

    record Answer(String topUpId, RailCode rail, Money amount, String reference, String state) {}

    @PostMapping("/v1/ops/float-top-ups")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Propose a transfer from the bank to the float of a rail",
            description =
                    "Another operator approves it. The bank's statement shows it leave and the provider's shows it arrive, both"
                            + " under the reference; what differs is a break.")
    Answer topUp(@Valid @RequestBody Body body, Caller caller) {
        var id = TopUpId.named(body.rail().name(), body.reference());
        commands.sendAndWait(
                new TopUpFloat(
                        id,
                        body.rail(),
                        body.reference(),
                        body.amount(),
                        caller.partyId(),
                        clock.instant(),
                        body.hubId() == null ? null : HubId.of(body.hubId())));
        return new Answer(id.toString(), body.rail(), body.amount(), body.reference(), "PROPOSED");
    }
}

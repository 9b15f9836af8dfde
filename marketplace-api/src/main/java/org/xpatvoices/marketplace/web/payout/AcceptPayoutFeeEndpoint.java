package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.payout.AcceptPayoutFee;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A worker agrees to what sending takes. */
@RestController
@Tag(name = "Workers: payouts")
class AcceptPayoutFeeEndpoint {
    private final CommandGateway commands;
    private final PayeeOfCaller payees;
    private final Clock clock;

    AcceptPayoutFeeEndpoint(CommandGateway commands, PayeeOfCaller payees, Clock clock) {
        this.commands = commands;
        this.payees = payees;
        this.clock = clock;
    }

    /**
     * The fee as it was read: {@code flatMicro} a transfer, {@code basisPoints} of what arrives.
     */
    record Fee(
            @NotNull RailCode rail,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotNull @PositiveOrZero Long flatMicro,
            @NotNull @PositiveOrZero Integer basisPoints) {}

    record Answer(RailCode rail, String currency, String outcome) {}

    @PostMapping("/v1/worker/payout-fee")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Agree to what sending my money takes",
            description =
                    "As /v1/worker/payout-threshold tells it. Nothing is sent by a rail that takes"
                            + " something before its payee agrees.")
    Answer accept(@Valid @RequestBody Fee body, Caller caller) {
        commands.sendAndWait(
                new AcceptPayoutFee(
                        payees.of(caller),
                        body.rail(),
                        body.currency(),
                        body.flatMicro(),
                        body.basisPoints(),
                        clock.instant()));
        return new Answer(body.rail(), body.currency(), "ACCEPTED");
    }
}

package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.payout.DecidePayoutStep;
import org.xpatvoices.contracts.payout.HoldCause;
import org.xpatvoices.contracts.payout.HoldPayout;
import org.xpatvoices.contracts.payout.PayoutStep;
import org.xpatvoices.contracts.payout.ProposePayoutStep;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.query.NamedPayouts;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** Keeps one payout back, and lets two people decide what becomes of it. */
@RestController
@Tag(name = "Operators: payouts")
class HoldPayoutEndpoint {
    private final CommandGateway commands;
    private final NamedPayouts batches;
    private final Clock clock;

    HoldPayoutEndpoint(CommandGateway commands, NamedPayouts batches, Clock clock) {
        this.commands = commands;
        this.batches = batches;
        this.clock = clock;
    }

    record Hold(@NotNull HoldCause cause, @NotBlank @Size(max = 500) String note) {}

    record Step(@NotNull PayoutStep step, @NotBlank @Size(max = 500) String note) {}

    record Decision(@NotNull PayoutStep step, @NotNull Boolean approve) {}

    record Answer(String payoutId, String outcome) {}

    @PostMapping("/v1/ops/payouts/{payoutId}/hold")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Keep one payout back before it is sent",
            description = "Its batch goes without it. Until it is let go, its payee gets no other.")
    Answer hold(@PathVariable PayoutId payoutId, @Valid @RequestBody Hold body, Caller caller) {
        commands.sendAndWait(
                new HoldPayout(
                        batches.of(payoutId),
                        payoutId,
                        body.cause(),
                        body.note(),
                        caller.partyId(),
                        clock.instant()));
        return new Answer(payoutId.toString(), "HELD");
    }

    @PostMapping("/v1/ops/payouts/{payoutId}/step")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(summary = "Propose to let a held payout go, or to cancel one that was not sent")
    Answer propose(@PathVariable PayoutId payoutId, @Valid @RequestBody Step body, Caller caller) {
        commands.sendAndWait(
                new ProposePayoutStep(
                        batches.of(payoutId),
                        payoutId,
                        body.step(),
                        body.note(),
                        caller.partyId(),
                        clock.instant()));
        return new Answer(payoutId.toString(), "PROPOSED");
    }

    @PostMapping("/v1/ops/payouts/{payoutId}/step/decision")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(summary = "Approve or decline what a colleague proposed for a payout")
    Answer decide(
            @PathVariable PayoutId payoutId, @Valid @RequestBody Decision body, Caller caller) {
        commands.sendAndWait(
                new DecidePayoutStep(
                        batches.of(payoutId),
                        payoutId,
                        body.step(),
                        body.approve(),
                        caller.partyId(),
                        clock.instant()));
        return new Answer(payoutId.toString(), body.approve() ? "APPROVED" : "DECLINED");
    }
}

package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.ApprovePayoutRun;
import org.xpatvoices.contracts.payout.CancelPayoutRun;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Operators: payouts")
class ApprovePayoutRunEndpoint {
    private final CommandGateway commands;
    private final PayoutRunReader runs;
    private final Clock clock;

    ApprovePayoutRunEndpoint(CommandGateway commands, PayoutRunReader runs, Clock clock) {
        this.commands = commands;
        this.runs = runs;
        this.clock = clock;
    }

    record Cancellation(@NotBlank @Size(max = 200) String reason) {}

    @PostMapping("/v1/ops/payout-runs/{runId}/approval")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Let a run go out, as the second operator",
            description =
                    "Its batches are sent at once where the rail has an interface. A run above the"
                            + " limits of one person is ENDORSED first, and APPROVED by another.")
    PayoutRunAnswer approve(@PathVariable PayoutRunId runId, Caller caller) {
        runs.one(runId);
        String state =
                commands.sendAndWait(
                        new ApprovePayoutRun(runId, caller.partyId(), clock.instant()));
        return runs.inState(runId, state);
    }

    @PostMapping("/v1/ops/payout-runs/{runId}/cancellation")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(summary = "Call back whatever of a run the rail has not seen")
    PayoutRunAnswer cancel(
            @PathVariable PayoutRunId runId, @Valid @RequestBody Cancellation body, Caller caller) {
        runs.one(runId);
        commands.sendAndWait(
                new CancelPayoutRun(runId, caller.partyId(), body.reason(), clock.instant()));
        return runs.inState(runId, "CANCELLED");
    }
}

package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.ReissuePayout;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

/** Makes a new attempt at a payout that came to nothing, by its rail or by another. */
@RestController
@Tag(name = "Operators: payouts")
class ReissuePayoutEndpoint {
    private final CommandGateway commands;
    private final PayoutRunReader runs;
    private final Clock clock;

    ReissuePayoutEndpoint(CommandGateway commands, PayoutRunReader runs, Clock clock) {
        this.commands = commands;
        this.runs = runs;
        this.clock = clock;
    }

    record Again(@NotNull RailCode rail, @NotBlank @Size(max = 500) String note) {}

    @PostMapping("/v1/ops/payouts/{payoutId}/reissue")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Make a new attempt at a payout that is proven not to have been paid",
            description =
                    "A run of one payout, by the same rail or by another on which its payee has a"
                            + " usable destination. Nothing is sent before a second operator"
                            + " approves.")
    ResponseEntity<PayoutRunAnswer> again(
            @PathVariable PayoutId payoutId,
            @Valid @RequestBody Again body,
            Caller caller,
            IdempotencyKey key) {
        var id = new PayoutRunId(key.idFor("payout-run"));
        commands.sendAndWait(
                new ReissuePayout(
                        id, payoutId, body.rail(), body.note(), caller.partyId(), clock.instant()));
        return ResponseEntity.created(URI.create("/v1/ops/payout-runs/" + id))
                .body(runs.inState(id, "AWAITING_APPROVAL"));
    }
}

package org.xpatvoices.marketplace.web.rail;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.rail.DecideTopUp;
import org.xpatvoices.contracts.rail.FloatTopUpView;
import org.xpatvoices.contracts.rail.GetFloatTopUps;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** The second pair of eyes on a top-up. */
@RestController
@Tag(name = "Operators: payouts")
class DecideTopUpEndpoint {
    private static final int SHOWN = 500;

    private final CommandGateway commands;
    private final Queries queries;
    private final Clock clock;

    DecideTopUpEndpoint(CommandGateway commands, Queries queries, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** Names the proposal that was read, as {@code number} of the top-up. */
    record Body(@NotNull Boolean approve, @NotNull @Positive Integer number) {}

    record Answer(String topUpId, String state) {}

    @PostMapping("/v1/ops/float-top-ups/{topUpId}/decision")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve or decline a colleague's transfer to a float",
            description =
                    "APPROVED, DECLINED, or ENDORSED: what is too large for one approval waits for"
                            + " that of a third operator.")
    Answer decide(@PathVariable TopUpId topUpId, @Valid @RequestBody Body body, Caller caller) {
        String state =
                commands.sendAndWait(
                        new DecideTopUp(
                                topUpId,
                                body.number(),
                                body.approve(),
                                caller.partyId(),
                                clock.instant()));
        return new Answer(topUpId.toString(), state);
    }

    @GetMapping("/v1/ops/float-top-ups")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Transfers to floats, those that wait for a second person first")
    Page<FloatTopUpView> list() {
        return new Page<>(queries.list(new GetFloatTopUps(SHOWN), FloatTopUpView.class), null);
    }
}

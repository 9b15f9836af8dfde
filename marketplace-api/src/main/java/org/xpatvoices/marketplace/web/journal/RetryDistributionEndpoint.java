package org.xpatvoices.marketplace.web.journal;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A held sale is judged again; money moves only if its figures agree by now. */
@RestController
class RetryDistributionEndpoint {
    private final CommandGateway commands;
    private final Clock clock;

    RetryDistributionEndpoint(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Where to look for the outcome: a sale that is distributed leaves this list. */
    record Answer(String licenceId, String list) {}

    @PostMapping("/v1/ops/held-distributions/{licenceId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Tag(name = "Books")
    @Operation(summary = "Have a held sale judged again with what is known by now")
    Answer retry(@PathVariable LicenceId licenceId, Caller caller) {
        commands.sendAndWait(
                new RetryDistribution(
                        DistributionId.of(licenceId),
                        licenceId,
                        caller.partyId(),
                        clock.instant()));
        return new Answer(licenceId.toString(), "/v1/ops/held-distributions");
    }
}

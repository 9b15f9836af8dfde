package org.xpatvoices.marketplace.web.consent;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/**
 * Ends a consent. The answer names the position from which nothing may use it; by then its key is
 * destroyed, or is about to be.
 */
@RestController
@Tag(name = "Consents")
class WithdrawConsentEndpoint {
    private final CommandGateway commands;
    private final Consents consents;
    private final Clock clock;

    WithdrawConsentEndpoint(CommandGateway commands, Consents consents, Clock clock) {
        this.commands = commands;
        this.consents = consents;
        this.clock = clock;
    }

    @PostMapping("/v1/consents/{id}/withdrawal")
    @Admit(scope = "consents:write", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Withdraw a consent, from now on",
            description =
                    "What was sold under it stays sold: GET /v1/consents/{id}/licences lists it,"
                            + " with what its holders were told and answered.")
    ConsentAnswer withdraw(@PathVariable GrantId id, Caller caller) {
        var view = consents.find(id, caller);
        var now = clock.instant();
        commands.sendAndWait(
                new WithdrawConsent(WorkerId.of(view.workerId()), Consents.hub(caller), id, now));
        var ended = consents.settled(id, after -> after.withdrawnAt() != null);
        consents.awaitShredding(id);
        return ConsentAnswer.of(ended, clock.instant());
    }
}

package org.xpatvoices.marketplace.web.enrolment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.ClaimCard;
import org.xpatvoices.marketplace.security.ClaimCards;
import org.xpatvoices.marketplace.security.PartyKind;

import java.time.Clock;

/**
 * Opens an account that a hub vouches for. The card is in this answer and nowhere else: what is
 * kept of it opens nothing.
 */
@RestController
@Tag(name = "Enrolments")
class EnrolWorkerEndpoint {
    private final CommandGateway commands;
    private final ClaimCards cards;
    private final Clock clock;

    EnrolWorkerEndpoint(CommandGateway commands, ClaimCards cards, Clock clock) {
        this.commands = commands;
        this.cards = cards;
        this.clock = clock;
    }

    record Enrolment(
            @NotNull
                    @Pattern(
                            regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?",
                            message = "must be a language tag such as bn or zh-Hans")
                    String language) {}

    record Enrolled(String workerId, AssuranceLevel assurance, ClaimCard claimCard) {}

    @PostMapping("/v1/enrolments")
    @Admit(scope = "enrolments:write", to = PartyKind.HUB)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enrol a worker anonymously and receive the claim card, once")
    Enrolled enrol(@Valid @RequestBody Enrolment body, Caller caller, IdempotencyKey key) {
        var worker = new WorkerId(key.idFor("worker"));
        commands.sendAndWait(
                new EnrolWorker(
                        worker,
                        HubId.of(caller.partyId()),
                        AssuranceLevel.VOUCHED,
                        body.language(),
                        clock.instant()));
        return new Enrolled(
                worker.toString(), AssuranceLevel.VOUCHED, cards.issue(worker.toString()));
    }
}

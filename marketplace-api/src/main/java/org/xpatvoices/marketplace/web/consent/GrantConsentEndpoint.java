package org.xpatvoices.marketplace.web.consent;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.GrantOutcome;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Grants a consent: 201 when it is new, 200 when the very same one was there. */
@RestController
@Tag(name = "Consents")
class GrantConsentEndpoint {
    private final CommandGateway commands;
    private final Consents consents;
    private final Clock clock;

    GrantConsentEndpoint(CommandGateway commands, Consents consents, Clock clock) {
        this.commands = commands;
        this.consents = consents;
        this.clock = clock;
    }

    /** With a {@code consentId} of the client's own, sending again is harmless. */
    record Grant(
            @Nullable GrantId consentId,
            @Nullable WorkerId workerId,
            @NotNull Set<@NotNull Purpose> purposes,
            @NotNull Set<@NotNull DataCategory> categories,
            @NotNull Set<@NotNull RecipientClass> recipients,
            @NotNull
                    @Pattern(
                            regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?",
                            message = "must be a language tag such as bn or zh-Hans")
                    String language,
            @NotNull Instant validUntil) {}

    @PostMapping("/v1/consents")
    @Admit(scope = "consents:write", to = HUB)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "Grant a consent for a purpose set, categories and recipients")
    @ApiResponse(responseCode = "201", description = "Granted")
    @ApiResponse(responseCode = "200", description = "The very same consent was there already")
    ResponseEntity<ConsentAnswer> grant(@Valid @RequestBody Grant body, Caller caller) {
        var id = body.consentId() == null ? new GrantId(UUID.randomUUID()) : body.consentId();
        var worker = consents.worker(body.workerId(), caller);
        GrantOutcome outcome =
                commands.sendAndWait(
                        new GrantConsent(
                                worker,
                                Consents.hub(caller),
                                id,
                                body.purposes(),
                                body.categories(),
                                body.recipients(),
                                body.language(),
                                clock.instant(),
                                body.validUntil()));
        var view = consents.settled(id, found -> found.workerId().equals(worker.toString()));
        return ResponseEntity.status(
                        outcome == GrantOutcome.GRANTED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ConsentAnswer.of(view, clock.instant()));
    }
}

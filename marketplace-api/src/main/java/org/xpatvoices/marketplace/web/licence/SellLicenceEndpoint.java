package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

@RestController
@Tag(name = "Licences")
class SellLicenceEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    SellLicenceEndpoint(
            CommandGateway commands, Queries queries, AwaitView awaitView, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    record Body(@NotNull QuoteId quoteId) {}

    @PostMapping("/v1/licences")
    @Admit(scope = "licences:write", to = OFF_TAKER)
    @Idempotent
    @Operation(summary = "Buy what was quoted, from prepaid funds, once per Idempotency-Key")
    ResponseEntity<LicenceAnswer> sell(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var id = new LicenceId(key.idFor("licence"));
        commands.sendAndWait(
                new SellLicence(
                        id, OffTakerId.of(caller.partyId()), body.quoteId(), clock.instant()));
        LicenceView sold =
                awaitView
                        .present(() -> queries.maybe(new GetLicence(id), LicenceView.class))
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "The licence is sold but not readable yet."));
        return ResponseEntity.created(URI.create("/v1/licences/" + id))
                .body(LicenceAnswer.of(sold, clock.instant()));
    }
}

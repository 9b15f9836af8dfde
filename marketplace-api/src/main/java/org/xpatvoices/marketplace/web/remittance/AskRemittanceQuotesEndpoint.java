package org.xpatvoices.marketplace.web.remittance;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.AskRemittanceQuotes;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

/** A worker compares what arrives at home by whom. */
@RestController
@Tag(name = "Workers: sending money home")
class AskRemittanceQuotesEndpoint {
    private final CommandGateway commands;
    private final OwnOffers offers;
    private final AwaitView await;
    private final Clock clock;

    AskRemittanceQuotesEndpoint(
            CommandGateway commands, OwnOffers offers, AwaitView await, Clock clock) {
        this.commands = commands;
        this.offers = offers;
        this.await = await;
        this.clock = clock;
    }

    /** {@code gross} is what would be handed in, fee included. */
    record Question(
            @NotNull Money gross, @NotNull @Pattern(regexp = "[A-Z]{3}") String receivedCurrency) {}

    @PostMapping("/v1/worker/remittance-offers")
    @Admit(scope = "worker:self", to = WORKER)
    @Idempotent
    @Operation(
            summary = "Compare what sending money abroad costs and brings",
            description =
                    "All licensed partners that are connected are asked at once and ranked by what"
                            + " arrives. Whoever does not answer in time, or cannot be believed, is"
                            + " named. It is a comparison: nothing is sent, and nothing is reserved.")
    ResponseEntity<RemittanceAnswer> ask(
            @Valid @RequestBody Question body, Caller caller, IdempotencyKey key) {
        var payee = offers.payee(caller);
        var id = new RemittanceOfferId(key.idFor("remittance-offer"));
        commands.sendAndWait(
                new AskRemittanceQuotes(
                        id, payee, body.gross(), body.receivedCurrency(), clock.instant()));
        var offer =
                await.present(() -> offers.find(payee, id))
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "The offer is not readable yet."));
        return ResponseEntity.created(URI.create("/v1/worker/remittance-offers/" + id))
                .body(RemittanceAnswer.of(offer));
    }
}

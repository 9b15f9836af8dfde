package org.xpatvoices.marketplace.web.remittance;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.AskRemittanceQuotes;
import org.xpatvoices.contracts.remittance.ChooseRemittanceQuote;
import org.xpatvoices.contracts.remittance.GetRemittanceOffer;
import org.xpatvoices.contracts.remittance.GetRemittanceOffers;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A worker compares what arrives at home by whom, and keeps a choice. */
@RestController
@Tag(name = "Workers: sending money home")
class CompareRemittancesEndpoint {
    private static final int NEWEST = 20;
    private static final String PATH = "/v1/worker/remittance-offers";

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    CompareRemittancesEndpoint(
            CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** {@code gross} is what would be handed in, fee included. */
    record Question(
            @NotNull Money gross, @NotNull @Pattern(regexp = "[A-Z]{3}") String receivedCurrency) {}

    /** {@code received} is what the caller read that would arrive. */
    record Choice(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String partner,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,64}") String quoteId,
            @NotNull Money received) {}

    @PostMapping(PATH)
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
        var payee = payee(caller);
        var id = new RemittanceOfferId(key.idFor("remittance-offer"));
        commands.sendAndWait(
                new AskRemittanceQuotes(
                        id, payee, body.gross(), body.receivedCurrency(), clock.instant()));
        var offer =
                await.present(() -> find(payee, id))
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "The offer is not readable yet."));
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(RemittanceAnswer.of(offer));
    }

    @GetMapping(PATH)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "What I was offered for sending money abroad, newest first")
    Page<RemittanceAnswer> list(Caller caller) {
        return new Page<>(
                queries
                        .list(
                                new GetRemittanceOffers(payee(caller), NEWEST),
                                RemittanceOfferView.class)
                        .stream()
                        .map(RemittanceAnswer::of)
                        .toList(),
                null);
    }

    @GetMapping(PATH + "/{offerId}")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "One offer of mine")
    RemittanceAnswer read(@PathVariable RemittanceOfferId offerId, Caller caller) {
        return RemittanceAnswer.of(mine(payee(caller), offerId));
    }

    @PostMapping(PATH + "/{offerId}/choice")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Keep which quote I choose",
            description =
                    "The quote is said at its partner while it holds. Nothing is sent from here. A"
                            + " fee above the cap cannot be chosen: the money is better left to grow.")
    RemittanceAnswer choose(
            @PathVariable RemittanceOfferId offerId,
            @Valid @RequestBody Choice body,
            Caller caller) {
        var payee = payee(caller);
        commands.sendAndWait(
                new ChooseRemittanceQuote(
                        offerId,
                        payee,
                        body.partner(),
                        body.quoteId(),
                        body.received(),
                        clock.instant()));
        await.until(() -> isChosen(mine(payee, offerId), body));
        return RemittanceAnswer.of(mine(payee, offerId));
    }

    private static boolean isChosen(RemittanceOfferView offer, Choice choice) {
        Integer rank = offer.chosenRank();
        if (rank == null) {
            return false;
        }
        var quote = offer.comparison().quotes().get(rank - 1);
        return quote.partner().equals(choice.partner())
                && quote.quoteId().equals(choice.quoteId());
    }

    private RemittanceOfferView mine(PayeeId payee, RemittanceOfferId id) {
        return find(payee, id)
                .orElseThrow(
                        () ->
                                new Refused(
                                        RemittanceRule.REMITTANCE_OFFER_MUST_BE_YOURS,
                                        "No offer " + id + " of yours."));
    }

    private Optional<RemittanceOfferView> find(PayeeId payee, RemittanceOfferId id) {
        return queries.maybe(new GetRemittanceOffer(payee, id), RemittanceOfferView.class);
    }

    private PayeeId payee(Caller caller) {
        return PayeeId.of(
                queries.one(new GetPayeeOfWorker(WorkerId.of(caller.partyId())), String.class));
    }
}

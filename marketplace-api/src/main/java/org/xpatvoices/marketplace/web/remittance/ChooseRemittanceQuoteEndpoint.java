package org.xpatvoices.marketplace.web.remittance;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.ChooseRemittanceQuote;
import org.xpatvoices.contracts.remittance.RemittanceOfferView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A worker reads what they were shown again, and keeps a choice. */
@RestController
@Tag(name = "Workers: sending money home")
class ChooseRemittanceQuoteEndpoint {
    private static final String PATH = "/v1/worker/remittance-offers";

    private final CommandGateway commands;
    private final OwnOffers offers;
    private final AwaitView await;
    private final Clock clock;

    ChooseRemittanceQuoteEndpoint(
            CommandGateway commands, OwnOffers offers, AwaitView await, Clock clock) {
        this.commands = commands;
        this.offers = offers;
        this.await = await;
        this.clock = clock;
    }

    /** {@code received} is what the caller read that would arrive. */
    record Choice(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String partner,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,64}") String quoteId,
            @NotNull Money received) {}

    @GetMapping(PATH)
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "What I was offered for sending money abroad, newest first")
    Page<RemittanceAnswer> list(Caller caller) {
        return new Page<>(
                offers.newest(offers.payee(caller)).stream().map(RemittanceAnswer::of).toList(),
                null);
    }

    @GetMapping(PATH + "/{offerId}")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "One offer of mine")
    RemittanceAnswer read(@PathVariable RemittanceOfferId offerId, Caller caller) {
        return RemittanceAnswer.of(offers.mine(offers.payee(caller), offerId));
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
        var payee = offers.payee(caller);
        commands.sendAndWait(
                new ChooseRemittanceQuote(
                        offerId,
                        payee,
                        body.partner(),
                        body.quoteId(),
                        body.received(),
                        clock.instant()));
        await.until(() -> isChosen(offers.mine(payee, offerId), body));
        return RemittanceAnswer.of(offers.mine(payee, offerId));
    }

    private static boolean isChosen(RemittanceOfferView offer, Choice choice) {
        Integer rank = offer.chosenRank();
        if (rank == null) {
            return false;
        }
        var quote = offer.comparison().quotes().get(rank - 1);
        return quote.partner().equals(choice.partner()) && quote.quoteId().equals(choice.quoteId());
    }
}

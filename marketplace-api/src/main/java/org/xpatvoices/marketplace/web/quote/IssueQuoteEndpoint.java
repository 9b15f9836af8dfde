package org.xpatvoices.marketplace.web.quote;

import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_MUST_EXIST;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.GetQuote;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.QuoteView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

@RestController
@Tag(name = "Quotes")
class IssueQuoteEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;
    private final Duration validity;

    IssueQuoteEndpoint(
            CommandGateway commands,
            Queries queries,
            AwaitView awaitView,
            Clock clock,
            @Value("${xpatvoices.licence.quote-validity:24h}") Duration validity) {
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
        this.validity = validity;
    }

    record Body(@NotNull PacketId packetId, @NotNull Purpose purpose, @NotNull Integer termDays) {}

    @PostMapping("/v1/quotes")
    @Admit(scope = "quotes:write", to = OFF_TAKER)
    @Operation(summary = "Ask what a licence of a packet costs; the answer holds for a while")
    ResponseEntity<QuoteAnswer> issue(@Valid @RequestBody Body body, Caller caller) {
        var id = new QuoteId(UUID.randomUUID());
        Instant now = clock.instant();
        commands.sendAndWait(
                new IssueQuote(
                        id,
                        OffTakerId.of(caller.partyId()),
                        body.packetId(),
                        body.purpose(),
                        body.termDays(),
                        now,
                        now.plus(validity)));
        QuoteAnswer answer =
                awaitView
                        .present(() -> queries.maybe(new GetQuote(id), QuoteView.class))
                        .map(QuoteAnswer::of)
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "The quote is not readable yet."));
        return ResponseEntity.created(URI.create("/v1/quotes/" + id)).body(answer);
    }

    @GetMapping("/v1/quotes/{quoteId}")
    @Admit(scope = "quotes:write", to = OFF_TAKER)
    @Operation(summary = "A quote of yours, and the licence it became")
    QuoteAnswer read(@PathVariable QuoteId quoteId, Caller caller) {
        return queries.maybe(new GetQuote(quoteId), QuoteView.class)
                .filter(quote -> quote.offTakerId().equals(caller.partyId()))
                .map(QuoteAnswer::of)
                .orElseThrow(
                        () -> new Refused(QUOTE_MUST_EXIST, "No quote " + quoteId + " of yours."));
    }
}

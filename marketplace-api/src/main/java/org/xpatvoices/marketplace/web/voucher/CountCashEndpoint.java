package org.xpatvoices.marketplace.web.voucher;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.voucher.GetHubFloat;
import org.xpatvoices.contracts.voucher.HubFloatView;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** A hub's day: what its box should hold, and what it says that it holds. */
@RestController
@Tag(name = "Hubs: cash")
class CountCashEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final Clock clock;
    private final JsonMapper json;

    CountCashEndpoint(CommandGateway commands, Queries queries, Clock clock, JsonMapper json) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
        this.json = json;
    }

    /** Cash that came in, or a hand-over as a negative amount. */
    record Moved(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{4,35}") String reference, long amountMicro) {}

    record Body(
            @Min(1) @Max(1_000_000) long number,
            @NotNull Money opening,
            @NotNull Money closing,
            @NotNull @Size(max = 10_000) List<@Valid Moved> moved) {}

    /** {@code number} is that of the next count. */
    record Box(long number, Money opening, Money closing, List<Moved> moved) {}

    record Counted(String sha256, List<String> statementIds, boolean repeated) {}

    /** The count as it is kept. */
    private record Kept(
            String hubId,
            long number,
            String currency,
            long openingMicro,
            long closingMicro,
            Instant closedAt,
            List<Moved> moved) {}

    @GetMapping("/v1/hub/cash")
    @Admit(scope = "vouchers:write", to = HUB)
    @Operation(summary = "What my box should hold, and what has moved since my last count")
    Box box(Caller caller, @RequestParam(defaultValue = "MVR") String currency) {
        var view =
                queries.one(
                        new GetHubFloat(HubId.of(caller.partyId()), currencyOf(currency)),
                        HubFloatView.class);
        return new Box(
                view.number(),
                new Money(view.openingMicro(), view.currency()),
                new Money(view.closingMicro(), view.currency()),
                view.moved().stream()
                        .map(one -> new Moved(one.reference(), one.amountMicro()))
                        .toList());
    }

    @PostMapping("/v1/hub/counts")
    @Admit(scope = "vouchers:write", to = HUB)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Close my day: what the box held, what moved, what it holds",
            description =
                    "It is read like a bank's statement: opening and moves give closing, what it"
                            + " does not explain becomes a break, and an expired voucher that it"
                            + " does not name is owed again.")
    Counted count(@Valid @RequestBody Body body, Caller caller) {
        if (!body.opening().currency().equals(body.closing().currency())) {
            throw WebProblem.invalid("/closing/currency", "differs from that of the opening");
        }
        var kept =
                new Kept(
                        HubId.of(caller.partyId()).toString(),
                        body.number(),
                        body.opening().currency(),
                        body.opening().amountMicro(),
                        body.closing().amountMicro(),
                        clock.instant(),
                        body.moved());
        ImportOutcome outcome =
                commands.sendAndWait(
                        new ImportStatement(
                                json.writeValueAsBytes(kept), caller.partyId(), clock.instant()));
        return new Counted(outcome.sha256(), outcome.statementIds(), outcome.repeated());
    }

    private static String currencyOf(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw WebProblem.INVALID_PARAMETER.because("The currency is none.");
        }
    }
}

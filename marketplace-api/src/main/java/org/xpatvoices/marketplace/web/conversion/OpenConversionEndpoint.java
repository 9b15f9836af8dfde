package org.xpatvoices.marketplace.web.conversion;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.conversion.ConversionNeedView;
import org.xpatvoices.contracts.conversion.GetConversionNeeds;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;

/** What would have to be exchanged, for whom. */
@RestController
@Tag(name = "Operators: payouts")
class OpenConversionEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final ConversionReader reader;
    private final Clock clock;

    OpenConversionEndpoint(
            CommandGateway commands, Queries queries, ConversionReader reader, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.reader = reader;
        this.clock = clock;
    }

    /** {@code soldCurrency} is what payees of the rail are owed, and it carries the other. */
    record Body(
            @NotNull RailCode rail,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String soldCurrency,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String boughtCurrency) {}

    @PostMapping("/v1/ops/conversions")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "List what has to be exchanged before it can be paid",
            description =
                    "Everybody who is paid by a rail that does not carry what they are owed, with"
                            + " whole minor units. Nothing is booked; the bank is asked to exchange the sum.")
    ResponseEntity<ConversionAnswer> open(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var id = new ConversionId(key.idFor("conversion"));
        commands.sendAndWait(
                new OpenConversion(
                        id,
                        body.rail(),
                        body.soldCurrency(),
                        body.boughtCurrency(),
                        caller.partyId(),
                        clock.instant()));
        return ResponseEntity.created(URI.create("/v1/ops/conversions")).body(reader.from(id, 0));
    }

    /** {@code owed} is the whole minor units of all of its payees. */
    record Need(RailCode rail, int payees, Money owed) {
        static Need of(ConversionNeedView view) {
            return new Need(
                    view.rail(), view.payees(), new Money(view.owedMicro(), view.currency()));
        }
    }

    @GetMapping("/v1/ops/conversion-needs")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "What no run can pay before it is converted")
    Page<Need> needs() {
        return new Page<>(
                queries.list(new GetConversionNeeds(), ConversionNeedView.class).stream()
                        .map(Need::of)
                        .toList(),
                null);
    }

    @GetMapping("/v1/ops/conversions")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Exchanges of what is owed, newest first")
    Page<ConversionAnswer> list() {
        return new Page<>(reader.newestFirst(), null);
    }
}

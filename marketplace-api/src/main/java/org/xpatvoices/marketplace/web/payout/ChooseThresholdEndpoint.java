package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.payout.AskCashOut;
import org.xpatvoices.contracts.payout.ChooseThreshold;
import org.xpatvoices.contracts.payout.GetPayoutWishes;
import org.xpatvoices.contracts.payout.PayoutWishView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A worker says when money shall be sent. */
@RestController
@Tag(name = "Workers: payouts")
class ChooseThresholdEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final PayeeOfCaller payees;
    private final Clock clock;

    ChooseThresholdEndpoint(
            CommandGateway commands, Queries queries, PayeeOfCaller payees, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.payees = payees;
        this.clock = clock;
    }

    /** Without an amount the usual threshold holds again. */
    record Threshold(
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency, @Nullable Long amountMicro) {}

    record CashOut(@NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    record Answer(String currency, String outcome) {}

    @PostMapping("/v1/worker/payout-threshold")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "Say from which amount on my money shall be sent")
    Answer choose(@Valid @RequestBody Threshold body, Caller caller) {
        commands.sendAndWait(
                new ChooseThreshold(
                        payees.of(caller), body.currency(), body.amountMicro(), clock.instant()));
        return new Answer(body.currency(), "CHOSEN");
    }

    @PostMapping("/v1/worker/cash-out")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(
            summary = "Have all my money sent with the next run",
            description = "However little it is, as long as it can be sent at all.")
    Answer cashOut(@Valid @RequestBody CashOut body, Caller caller) {
        commands.sendAndWait(new AskCashOut(payees.of(caller), body.currency(), clock.instant()));
        return new Answer(body.currency(), "ASKED");
    }

    @GetMapping("/v1/worker/payout-threshold")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "From which amount on my money is sent, by currency")
    Page<PayoutWishView> list(Caller caller) {
        return new Page<>(
                queries.list(new GetPayoutWishes(payees.of(caller)), PayoutWishView.class), null);
    }
}

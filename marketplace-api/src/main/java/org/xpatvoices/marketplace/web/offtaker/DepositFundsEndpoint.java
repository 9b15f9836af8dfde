package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.reconcile.GetReferenceUse;
import org.xpatvoices.contracts.reconcile.ReferenceUseView;
import org.xpatvoices.contracts.refusal.OffTakerRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Operators: off-takers")
class DepositFundsEndpoint {
    private final CommandGateway commands;
    private final OffTakerReader offTakers;
    private final Queries queries;
    private final Clock clock;

    DepositFundsEndpoint(
            CommandGateway commands, OffTakerReader offTakers, Queries queries, Clock clock) {
        this.commands = commands;
        this.offTakers = offTakers;
        this.queries = queries;
        this.clock = clock;
    }

    /** ISO 20022 references have at most 35 characters of this alphabet. */
    record Body(
            @NotNull @Pattern(regexp = "[A-Za-z0-9/?:().,'+ -]{1,35}") String depositReference,
            @NotNull Money amount) {}

    @PostMapping("/v1/ops/off-takers/{offTakerId}/funds")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Record prepaid funds that arrived at the bank",
            description =
                    "A bank reference counts once, whichever key it comes with: the same amount"
                            + " again changes nothing, another amount is refused.")
    OffTakerAnswer deposit(
            @PathVariable OffTakerId offTakerId, @Valid @RequestBody Body body, Caller caller) {
        mustBeFree(body.depositReference(), offTakerId);
        commands.sendAndWait(
                new DepositFunds(
                        offTakerId,
                        body.depositReference(),
                        body.amount(),
                        caller.partyId(),
                        clock.instant()));
        offTakers.awaitDeposit(offTakerId, body.depositReference());
        return OffTakerAnswer.of(offTakers.one(offTakerId));
    }

    /** Two movements under one reference could not be told apart on a statement. */
    private void mustBeFree(String reference, OffTakerId offTakerId) {
        var use = new GetReferenceUse(reference, offTakerId.toString());
        if (queries.one(use, ReferenceUseView.class).taken()) {
            throw new Refused(
                    OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED,
                    "This reference was recorded for somebody or something else.");
        }
    }
}

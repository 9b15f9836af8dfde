package org.xpatvoices.marketplace.web.conversion;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** What the bank gave: one person enters it, another agrees. */
@RestController
@Tag(name = "Operators: payouts")
class DecideConversionEndpoint {
    private final CommandGateway commands;
    private final ConversionReader reader;
    private final Clock clock;

    DecideConversionEndpoint(CommandGateway commands, ConversionReader reader, Clock clock) {
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
    }

    /** {@code reference} is what both statements of the bank will show. */
    record Confirmation(
            @NotNull Money received,
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{4,35}") String reference) {}

    /**
     * @param rate what one whole unit brought, rounded down
     * @param earlierRate the same of the last one that was approved before; null if there was none
     * @param unusualRate whether that asks for another approval
     */
    record Confirmed(
            String conversionId,
            int number,
            Money received,
            @Nullable Money rate,
            @Nullable Money earlierRate,
            boolean unusualRate,
            String reference) {}

    @PostMapping("/v1/ops/conversions/{conversionId}/confirmation")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Enter what the bank gave for the sum, as it confirmed it",
            description =
                    "Another operator approves it under the number that is answered. Saying it anew"
                            + " takes the place of what was said before. A rate far from the last one"
                            + " needs a third operator.")
    Confirmed confirm(
            @PathVariable ConversionId conversionId,
            @Valid @RequestBody Confirmation body,
            Caller caller) {
        Integer number =
                commands.sendAndWait(
                        new ConfirmConversion(
                                conversionId,
                                body.received(),
                                body.reference(),
                                caller.partyId(),
                                clock.instant()));
        var now = reader.from(conversionId, number);
        return new Confirmed(
                conversionId.toString(),
                number,
                body.received(),
                now.rate(),
                now.earlierRate(),
                now.unusualRate(),
                body.reference());
    }

    /** {@code number} is that of the confirmation as it was read; 0 to give up a list without. */
    record Decision(@NotNull @PositiveOrZero Integer number, @NotNull Boolean approve) {}

    record Decided(String conversionId, String state) {}

    @PostMapping("/v1/ops/conversions/{conversionId}/decision")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve what a colleague entered, or give the list up",
            description =
                    "On approval every payee is owed their part of what was received, by largest"
                            + " remainder, in place of what they gave. Above the limits, and at a rate far from"
                            + " the last one or without one, somebody else approves too: ENDORSED.")
    Decided decide(
            @PathVariable ConversionId conversionId,
            @Valid @RequestBody Decision body,
            Caller caller) {
        String state =
                commands.sendAndWait(
                        new DecideConversion(
                                conversionId,
                                body.number(),
                                body.approve(),
                                caller.partyId(),
                                clock.instant()));
        return new Decided(conversionId.toString(), state);
    }
}

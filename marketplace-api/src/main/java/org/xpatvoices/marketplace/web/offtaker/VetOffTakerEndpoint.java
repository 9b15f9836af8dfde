package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.SuspendOffTaker;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Operators: off-takers")
class VetOffTakerEndpoint {
    private final CommandGateway commands;
    private final OffTakerReader offTakers;
    private final Clock clock;

    VetOffTakerEndpoint(CommandGateway commands, OffTakerReader offTakers, Clock clock) {
        this.commands = commands;
        this.offTakers = offTakers;
        this.clock = clock;
    }

    record SuspensionBody(@NotNull @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/v1/ops/off-takers/{offTakerId}/approval")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Approve an off-taker that another operator registered")
    OffTakerAnswer approve(@PathVariable OffTakerId offTakerId, Caller caller) {
        commands.sendAndWait(new ApproveOffTaker(offTakerId, caller.partyId(), clock.instant()));
        return OffTakerAnswer.of(
                offTakers.once(offTakerId, view -> view.standing() != OffTakerStanding.REGISTERED));
    }

    @PostMapping("/v1/ops/off-takers/{offTakerId}/suspension")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Stop an off-taker from licensing and downloading, at once")
    OffTakerAnswer suspend(
            @PathVariable OffTakerId offTakerId,
            @Valid @RequestBody SuspensionBody body,
            Caller caller) {
        commands.sendAndWait(
                new SuspendOffTaker(offTakerId, body.reason(), caller.partyId(), clock.instant()));
        return OffTakerAnswer.of(
                offTakers.once(offTakerId, view -> view.standing() == OffTakerStanding.SUSPENDED));
    }
}

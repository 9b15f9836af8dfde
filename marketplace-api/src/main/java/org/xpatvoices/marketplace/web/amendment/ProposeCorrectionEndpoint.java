package org.xpatvoices.marketplace.web.amendment;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.NewShare;
import org.xpatvoices.contracts.amendment.ProposeCorrection;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** The first of two people has found shares that were too small. */
@RestController
@Tag(name = "Books")
class ProposeCorrectionEndpoint {
    private final CommandGateway commands;
    private final AmendmentReader amendments;
    private final Clock clock;

    ProposeCorrectionEndpoint(CommandGateway commands, AmendmentReader amendments, Clock clock) {
        this.commands = commands;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** What a payee's share should have been, in micro-units of the sale's currency. */
    record RightShare(
            @NotNull @Pattern(regexp = "pye_[0-9a-f]{32}") String payeeId,
            @NotNull @Positive Long amountMicro) {
        NewShare share() {
            return new NewShare(PayeeId.of(payeeId), amountMicro);
        }
    }

    record Body(
            @NotEmpty @Size(max = 1_000) List<@NotNull @Valid RightShare> shares,
            @NotNull AmendmentCause cause,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/v1/ops/licences/{licenceId}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Propose to raise shares of a sale that were too small",
            description =
                    "Nothing changes until a second operator approves. The platform bears what is"
                            + " added; no share is ever made smaller. Each worker sees the old"
                            + " amount, the new one and the reason.")
    AmendmentAnswer correct(
            @PathVariable LicenceId licenceId, @Valid @RequestBody Body body, Caller caller) {
        int number =
                commands.<Integer>sendAndWait(
                        new ProposeCorrection(
                                DistributionId.of(licenceId),
                                licenceId,
                                body.shares().stream().map(RightShare::share).toList(),
                                body.cause(),
                                body.reason(),
                                caller.partyId(),
                                clock.instant()));
        return amendments.once(licenceId, number, _ -> true);
    }
}

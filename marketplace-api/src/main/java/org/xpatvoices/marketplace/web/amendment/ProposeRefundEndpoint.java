package org.xpatvoices.marketplace.web.amendment;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** The first of two people wants to give money back, or to end a licence. */
@RestController
@Tag(name = "Books")
class ProposeRefundEndpoint {
    private final CommandGateway commands;
    private final AmendmentReader amendments;
    private final Clock clock;

    ProposeRefundEndpoint(CommandGateway commands, AmendmentReader amendments, Clock clock) {
        this.commands = commands;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** A {@code refund} of nothing with {@code endsLicence} only revokes the licence. */
    record Body(
            @NotNull Money refund,
            @NotNull Boolean endsLicence,
            @NotNull AmendmentCause cause,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/v1/ops/licences/{licenceId}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Propose to give a buyer money back, to end a licence, or both",
            description =
                    "Nothing changes until a second operator approves. What workers were allocated"
                            + " stays theirs: the platform bears it. All of it back ends the"
                            + " licence; a sale that nobody has a share of yet is undone.")
    AmendmentAnswer refund(
            @PathVariable LicenceId licenceId, @Valid @RequestBody Body body, Caller caller) {
        int number =
                commands.<Integer>sendAndWait(
                        new ProposeRefund(
                                DistributionId.of(licenceId),
                                licenceId,
                                body.refund(),
                                body.endsLicence(),
                                body.cause(),
                                body.reason(),
                                caller.partyId(),
                                clock.instant()));
        return amendments.once(licenceId, number, _ -> true);
    }
}

package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.DecideRevocation;
import org.xpatvoices.contracts.reconcile.ProposeRevocation;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** A false statement leaves the books again, by two people. */
@RestController
@Tag(name = "Operators: reconciliation")
class RevokeStatementEndpoint {
    private final CommandGateway commands;
    private final ReconciliationReader reconciliations;
    private final Clock clock;

    RevokeStatementEndpoint(
            CommandGateway commands, ReconciliationReader reconciliations, Clock clock) {
        this.commands = commands;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** With {@code bookAgain} the same file is read and matched anew afterwards. */
    record Proposal(@NotBlank @Size(max = 500) String reason, @NotNull Boolean bookAgain) {}

    /** Names the proposal that was read, as {@code proposal} of the statement. */
    record Decision(@NotNull Boolean approved, @NotNull @Positive Integer proposal) {}

    @PostMapping("/v1/ops/statements/{statementId}/revocation")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Propose to revoke an imported statement",
            description =
                    "Nothing changes until a second operator approves. A later proposal replaces"
                            + " an earlier one under a new number.")
    ReconciliationAnswer propose(
            @PathVariable StatementId statementId,
            @Valid @RequestBody Proposal body,
            Caller caller) {
        int number =
                commands.<Integer>sendAndWait(
                        new ProposeRevocation(
                                reconciliations.accountOf(statementId),
                                statementId,
                                body.reason(),
                                body.bookAgain(),
                                caller.partyId(),
                                clock.instant()));
        return reconciliations.once(
                statementId, it -> it.state().equals("REVOKED") || number <= newest(it.proposal()));
    }

    @PostMapping("/v1/ops/statements/{statementId}/revocation/decision")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Approve or decline a revocation, as the second operator",
            description =
                    "Once approved, the statement's number is free, its matches are undone, what"
                            + " it alone proved to be paid is in transit again, and its breaks end;"
                            + " those that people had decided are opened anew. A statement that is"
                            + " too large for one approval waits for that of a third operator.")
    ReconciliationAnswer decide(
            @PathVariable StatementId statementId,
            @Valid @RequestBody Decision body,
            Caller caller) {
        commands.sendAndWait(
                new DecideRevocation(
                        reconciliations.accountOf(statementId),
                        statementId,
                        body.proposal(),
                        body.approved(),
                        caller.partyId(),
                        clock.instant()));
        return reconciliations.once(
                statementId,
                it ->
                        !it.state().equals("REVOCATION_PROPOSED")
                                || it.endorsedBy() != null
                                || newest(it.proposal()) > body.proposal());
    }

    private static int newest(@Nullable Integer proposal) {
        return proposal == null ? 0 : proposal;
    }
}

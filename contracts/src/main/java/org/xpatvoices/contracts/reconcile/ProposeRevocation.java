package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;

/**
 * Asks a second person to take a statement back; answers the number of the proposal. With {@code
 * bookAgain} the same bytes are read and matched anew once it has been taken back, else they never
 * come in again.
 */
public record ProposeRevocation(
        @TargetAggregateIdentifier BankAccountId accountId,
        StatementId statementId,
        String reason,
        boolean bookAgain,
        String proposedBy,
        Instant proposedAt) {}

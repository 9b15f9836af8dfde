package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;

/** The second person's word on the proposal that was read. */
public record DecideRevocation(
        @TargetAggregateIdentifier BankAccountId accountId,
        StatementId statementId,
        int proposal,
        boolean approved,
        String decidedBy,
        Instant decidedAt) {}

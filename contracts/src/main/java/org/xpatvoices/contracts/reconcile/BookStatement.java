package org.xpatvoices.contracts.reconcile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;
import java.util.List;

/**
 * Takes one read and matched statement into the book of its account.
 *
 * @param named payouts that it names, or may have paid, and that no line of it is matched with
 */
public record BookStatement(
        @TargetAggregateIdentifier BankAccountId accountId,
        RailCode rail,
        StatementId statementId,
        String bankStatementId,
        String sha256,
        String accountMask,
        @Nullable Long sequence,
        Instant openedAt,
        Instant closedAt,
        Money opening,
        Money closing,
        List<StatementLine> lines,
        List<AbsentPayout> absent,
        List<String> named,
        String importedBy,
        Instant importedAt) {
    public BookStatement {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
        named = List.copyOf(named);
    }
}

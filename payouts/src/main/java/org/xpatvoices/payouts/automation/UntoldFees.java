package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLine.OtherFee;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Agreed fees of which no line of a statement tells. Where there are several, it is the provider
 * that tells of none, and one break says so for all of them.
 *
 * @param lines those that tell of none; empty unless there are several
 */
record UntoldFees(List<StatementLine> lines) {
    private static final String CURE =
            "%d lines tell of no fee where one was agreed to; it is payable to the payees again."
                    + " If this provider bills its fees apart, have that set for its rail"
                    + " (fees.%s.billed-apart), and statements will no longer give them back.";

    static UntoldFees of(StatementLinesRead event) {
        var none = event.lines().stream().filter(UntoldFees::tellsOfNone).toList();
        return new UntoldFees(none.size() > 1 ? none : List.of());
    }

    private static boolean tellsOfNone(StatementLine line) {
        var fee = line.otherFee();
        return line.outcome().matched() && fee != null && fee.chargedMicro() == 0;
    }

    /** Whether the one break speaks of this fee too. */
    boolean hold(OtherFee fee) {
        return !lines.isEmpty() && fee.chargedMicro() == 0;
    }

    Optional<OpenBreak> asOneBreak(StatementLinesRead event) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String currency = lines.getFirst().currency();
        long agreed = 0;
        for (StatementLine line : lines) {
            agreed = Math.addExact(agreed, Objects.requireNonNull(line.otherFee()).agreedMicro());
        }
        return Optional.of(
                new OpenBreak(
                        BreakIds.ofStatement(BreakCategory.FEE_VARIANCE, event.statementId()),
                        BreakCategory.FEE_VARIANCE,
                        null,
                        null,
                        event.statementId(),
                        null,
                        Money.zero(currency),
                        new Money(agreed, currency),
                        false,
                        CURE.formatted(lines.size(), currency.toLowerCase(Locale.ROOT)),
                        event.importedAt()));
    }
}

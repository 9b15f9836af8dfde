package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.util.ArrayList;
import java.util.List;

/** What the lines of a statement leave for people to look at. */
final class LineBreaks {
    private static final String NOT_TAKEN =
            "Less was taken for it than its payee had agreed to; the rest is payable to them again.";

    private static final String CAME_BACK =
            "One of the two payments of this payout came back; its payee has the other.";

    private LineBreaks() {}

    /** Whatever a statement shows and nobody can explain waits for a person. */
    static List<Object> in(StatementLinesRead event) {
        List<Object> breaks = new ArrayList<>();
        var untold = UntoldFees.of(event);
        for (StatementLine line : event.lines()) {
            var otherFee = line.otherFee();
            if (!line.outcome().matched()) {
                breaks.add(breakOf(event, line));
            } else if (otherFee != null && !untold.hold(otherFee)) {
                breaks.add(feeOf(event, line, otherFee));
            }
        }
        untold.asOneBreak(event).ifPresent(breaks::add);
        return breaks;
    }

    /** The payment is as ordered; what the bank says it takes for it is not what was agreed. */
    private static OpenBreak feeOf(
            StatementLinesRead event, StatementLine line, StatementLine.OtherFee fee) {
        var category = BreakCategory.FEE_VARIANCE;
        return new OpenBreak(
                BreakIds.ofFee(event.statementId(), line.line()),
                category,
                line.payoutId(),
                line.batchId(),
                event.statementId(),
                line.line(),
                new Money(Math.negateExact(fee.chargedMicro()), line.currency()),
                new Money(fee.agreedMicro(), line.currency()),
                false,
                fee.chargedMicro() < fee.agreedMicro() ? NOT_TAKEN : category.sentence(),
                event.importedAt());
    }

    /** Of an exchange, what was agreed is in the books already; only what differs is not. */
    private static OpenBreak differing(StatementLinesRead event, StatementLine line) {
        var category = BreakCategory.FX_VARIANCE;
        return new OpenBreak(
                BreakIds.ofLine(event.statementId(), line.line()),
                category,
                null,
                null,
                event.statementId(),
                line.line(),
                new Money(
                        Math.subtractExact(line.amountMicro(), line.expectedMicro()),
                        line.currency()),
                Money.zero(line.currency()),
                true,
                "%s: booked %d micro-units, confirmed %d."
                        .formatted(
                                line.depositReference(), line.amountMicro(), line.expectedMicro()),
                event.importedAt());
    }

    private static OpenBreak breakOf(StatementLinesRead event, StatementLine line) {
        if (line.outcome() == LineOutcome.FX_VARIANCE) {
            return differing(event, line);
        }
        var category = BreakCategory.valueOf(line.outcome().name());
        return new OpenBreak(
                BreakIds.ofLine(event.statementId(), line.line()),
                category,
                line.payoutId(),
                line.batchId(),
                event.statementId(),
                line.line(),
                new Money(line.amountMicro(), line.currency()),
                new Money(line.expectedMicro(), line.currency()),
                line.amountMicro() != 0,
                cameBack(category, line) ? CAME_BACK : category.sentence(),
                event.importedAt());
    }

    private static boolean cameBack(BreakCategory category, StatementLine line) {
        return category == BreakCategory.DUPLICATE_AT_PROVIDER && line.amountMicro() > 0;
    }
}

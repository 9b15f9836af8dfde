package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

/** Whatever a statement shows and nobody can explain waits for a person. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementLinesReadThenOpenBreaks {
    private final Apart apart;

    WhenStatementLinesReadThenOpenBreaks(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementLinesRead event) {
        event.lines().stream()
                .filter(line -> !line.outcome().matched())
                .forEach(line -> apart.offer(breakOf(event, line)));
    }

    private static OpenBreak breakOf(StatementLinesRead event, StatementLine line) {
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
                category.sentence(),
                event.importedAt());
    }

    @EventHandler
    void react(StatementGapFound event) {
        var category = BreakCategory.valueOf(event.category());
        apart.offer(
                new OpenBreak(
                        BreakIds.ofStatement(category, event.statementId()),
                        category,
                        null,
                        null,
                        event.statementId(),
                        null,
                        new Money(event.openingMicro(), event.currency()),
                        new Money(event.expectedOpeningMicro(), event.currency()),
                        false,
                        event.detail(),
                        event.foundAt()));
    }
}

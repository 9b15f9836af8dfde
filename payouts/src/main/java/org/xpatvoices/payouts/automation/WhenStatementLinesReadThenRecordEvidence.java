package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;
import org.xpatvoices.payouts.payout.Ahead;

import java.util.ArrayList;
import java.util.List;

/**
 * Hands every batch the lines that show its payouts; the batch decides what they prove. Banks list
 * payments in an order of their own, so that every part of a statement may name every batch: parts
 * that are handled together tell a batch once.
 */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementLinesReadThenRecordEvidence {
    private static final String READ = WhenStatementLinesReadThenRecordEvidence.class.getName();

    private final Apart apart;

    WhenStatementLinesReadThenRecordEvidence(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementLinesRead event, UnitOfWork<?> work) {
        List<StatementLinesRead> read =
                work.root().getOrComputeResource(READ, _ -> new ArrayList<>());
        read.add(event);
        if (!goesOn(event)) {
            // One for each batch that the lines are of, which know nothing of each other.
            apart.offerAll(BookedEvidence.in(read));
            read.clear();
        }
        ReturnedPayouts.in(event).forEach(apart::offer);
    }

    private static boolean goesOn(StatementLinesRead event) {
        var next = Ahead.next();
        return next != null
                && next.getPayload() instanceof StatementLinesRead more
                && more.statementId().equals(event.statementId());
    }
}

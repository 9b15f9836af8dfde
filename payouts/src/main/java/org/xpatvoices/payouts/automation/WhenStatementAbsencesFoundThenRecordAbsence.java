package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.RecordAbsence;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.StatementAbsencesFound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells every batch which of its payouts a closed statement ought to have shown. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementAbsencesFoundThenRecordAbsence {
    private final Apart apart;

    WhenStatementAbsencesFoundThenRecordAbsence(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementAbsencesFound event) {
        Map<String, List<String>> byBatch =
                event.absent().stream()
                        .collect(
                                Collectors.groupingBy(
                                        AbsentPayout::batchId,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                AbsentPayout::payoutId, Collectors.toList())));
        byBatch.forEach(
                (batch, payouts) ->
                        apart.offer(
                                new RecordAbsence(
                                        BatchId.of(batch),
                                        StatementId.of(event.statementId()),
                                        event.closedAt(),
                                        payouts,
                                        event.importedAt())));
    }
}

package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.CELL_MUST_BE_ASSIGNED;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.AssignAuditorCells;
import org.xpatvoices.contracts.report.AuditorCellsAssigned;

import java.util.List;

/** The cells that one auditor may look into. */
@Aggregate(cache = "aggregateCache")
class AuditorCells {
    @AggregateIdentifier private @Nullable String auditorId;
    private List<String> cells = List.of();

    void assign(AssignAuditorCells command) {
        List<String> wanted =
                command.cells().stream().map(Cells::textOf).distinct().sorted().toList();
        if (auditorId == null || !cells.equals(wanted)) {
            AggregateLifecycle.apply(
                    new AuditorCellsAssigned(
                            command.auditorId(), wanted, command.assignedBy(), command.at()));
        }
    }

    void refuseOutside(String cell) {
        if (!cells.contains(cell)) {
            throw new Refused(
                    CELL_MUST_BE_ASSIGNED,
                    "Assigned are "
                            + cells.stream().map(one -> one.isEmpty() ? "everybody" : one).toList()
                            + ".");
        }
    }

    @EventSourcingHandler
    void evolve(AuditorCellsAssigned event) {
        auditorId = event.auditorId();
        cells = event.cells();
    }
}

package org.xpatvoices.contracts.report;

import java.time.Instant;
import java.util.List;

/**
 * From now on an auditor sees these cells and no others.
 *
 * @param cells sorted; the empty text is the cell of everybody
 */
public record AuditorCellsAssigned(
        String auditorId, List<String> cells, String assignedBy, Instant assignedAt)
        implements ReportEvent {
    public AuditorCellsAssigned {
        cells = List.copyOf(cells);
    }
}

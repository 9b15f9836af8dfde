package org.xpatvoices.contracts.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says which cells an auditor may see, in place of those said before. */
public record AssignAuditorCells(
        String auditorId, List<Map<String, String>> cells, String assignedBy, Instant at) {
    public AssignAuditorCells {
        cells = List.copyOf(cells);
    }
}

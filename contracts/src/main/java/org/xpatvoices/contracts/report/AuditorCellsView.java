package org.xpatvoices.contracts.report;

import java.util.List;

/** The cells an auditor may see, as {@code dimension=LABEL} joined by semicolons. */
public record AuditorCellsView(String auditorId, List<String> cells) {
    public AuditorCellsView {
        cells = List.copyOf(cells);
    }
}

package org.xpatvoices.contracts.report;

/** Asks which cells are assigned to an auditor; answers {@link AuditorCellsView}, maybe empty. */
public record GetAuditorCells(String auditorId) {}

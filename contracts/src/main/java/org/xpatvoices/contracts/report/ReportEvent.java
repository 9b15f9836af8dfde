package org.xpatvoices.contracts.report;

/** What can happen to a compliance report and to those who may read it. */
public sealed interface ReportEvent
        permits ReportProposed, ReportDeclined, ReportPublished, AuditorCellsAssigned {}

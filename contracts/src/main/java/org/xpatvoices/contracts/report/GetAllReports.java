package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;

/** Asks for the reports of every audience, newest first; answers {@link ReportView}s. */
public record GetAllReports(@Nullable Long after, int limit) {}

package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;

/**
 * Asks for public reports that wait for a second person, newest first; answers a list of {@link
 * ReportProposalView}.
 */
public record GetReportProposals(@Nullable Long before, int limit) {}

package org.xpatvoices.contracts.report;

import org.xpatvoices.contracts.ids.ReportId;

import java.time.Instant;

/**
 * Makes and publishes a proposed report, which takes another person than who proposed it, or
 * declines it. Publishing what is published changes nothing.
 */
public record DecideReport(ReportId reportId, boolean publish, String decidedBy, Instant at) {}

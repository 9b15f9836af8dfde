package org.xpatvoices.contracts.report;

/** Who a report is for, which says how late and how coarse it is. */
public enum ReportAudience {
    /** Everybody, public bodies among them: late, from twenty workers on, counts with noise. */
    PUBLIC,
    /** Auditors to whom the report's cell is assigned: counts rounded to five. */
    AUDITORS
}

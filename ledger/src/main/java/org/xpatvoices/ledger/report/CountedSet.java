package org.xpatvoices.ledger.report;

import org.xpatvoices.ledger.report.estimate.Members;

/**
 * Over whom a figure was counted, or one of the groups that it compares. Which group that was is
 * not said: it would tell the nationality of everybody in the set.
 */
record CountedSet(String figure, Members members) {}

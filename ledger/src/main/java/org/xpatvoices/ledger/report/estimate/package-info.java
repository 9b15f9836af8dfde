/**
 * What is made of many verdicts: shares with intervals, weights, medians, and which workers have to
 * be held back so that no two reports can be subtracted. Free of frameworks, tables and clocks.
 */
@NullMarked
package org.xpatvoices.ledger.report.estimate;

import org.jspecify.annotations.NullMarked;

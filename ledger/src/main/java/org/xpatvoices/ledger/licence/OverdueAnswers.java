package org.xpatvoices.ledger.licence;

import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/**
 * Whether a buyer owes an answer to a retraction. It is read from a view, so a sale may slip in
 * while the view is behind; the files of the licence that the answer is owed for stay shut all the
 * same.
 */
@FunctionalInterface
interface OverdueAnswers {
    boolean owedBy(OffTakerId holder, Instant at);
}

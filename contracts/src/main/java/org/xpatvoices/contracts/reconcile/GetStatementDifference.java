package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.ids.StatementId;

/**
 * Asks what a statement says otherwise than the revoked one whose number it has; answers at most
 * {@code limit} {@link StatementDifferenceView}, none if nothing was revoked or nothing differs.
 */
public record GetStatementDifference(StatementId statementId, int limit) {}

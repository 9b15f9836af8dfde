package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.ids.StatementId;

/** Asks how far one statement is; answers an optional {@link ReconciliationView}. */
public record GetStatementState(StatementId statementId) {}

package org.xpatvoices.contracts.reconcile;

/** What can happen in the book of a bank account. */
public sealed interface StatementEvent
        permits StatementImported,
                StatementLinesRead,
                StatementAbsencesFound,
                StatementNamesFound,
                StatementGapFound,
                StatementRevocationProposed,
                StatementRevocationEndorsed,
                StatementRevocationDeclined,
                StatementRevoked {}

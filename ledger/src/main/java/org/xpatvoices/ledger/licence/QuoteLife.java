package org.xpatvoices.ledger.licence;

import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.QuoteIssued;

/** Where a quote is in its life. */
sealed interface QuoteLife {
    record Unknown() implements QuoteLife {}

    record Open(QuoteIssued terms) implements QuoteLife {}

    record Used(QuoteIssued terms, LicenceId licenceId) implements QuoteLife {}
}

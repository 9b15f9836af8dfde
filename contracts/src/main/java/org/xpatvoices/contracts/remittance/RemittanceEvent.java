package org.xpatvoices.contracts.remittance;

/** What can happen to an offer of quotes. */
public sealed interface RemittanceEvent permits RemittanceQuotesShown, RemittanceQuoteChosen {}

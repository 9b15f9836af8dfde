package org.xpatvoices.contracts.licence;

/** What can happen to a quote. */
public sealed interface QuoteEvent permits QuoteIssued, QuoteAccepted {}

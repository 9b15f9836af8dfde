package org.xpatvoices.contracts.remittance;

/** Asks where money can be sent; answers one {@link RemittanceTermsView}. */
public record GetRemittanceTerms() {}

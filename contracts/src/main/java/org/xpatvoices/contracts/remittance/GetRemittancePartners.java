package org.xpatvoices.contracts.remittance;

/** Asks how the partners have answered; answers a list of {@link RemittancePartnerView}. */
public record GetRemittancePartners() {}

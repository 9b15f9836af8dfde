package org.xpatvoices.contracts.remittance;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A worker chose one of the quotes they were shown.
 *
 * @param rank its place among them; 1 brings most
 */
@Personal
public record RemittanceQuoteChosen(String offerId, String payeeId, int rank, Instant chosenAt)
        implements RemittanceEvent {}

package org.xpatvoices.contracts.remittance;

import org.xpatvoices.contracts.Personal;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.time.Instant;

/**
 * A worker was shown quotes. Where somebody sends money tells where they come from, so currencies,
 * amounts and quotes are sealed under the payee's own key, as payout details are; once that key is
 * destroyed only the numbers are left.
 *
 * @param offer a {@link RemittanceComparison}, sealed
 * @param quotes how many quotes it holds
 * @param silent how many partners gave none to believe
 */
@Personal
public record RemittanceQuotesShown(
        String offerId,
        String payeeId,
        @Personal SealedContent offer,
        int quotes,
        int silent,
        Instant shownAt)
        implements RemittanceEvent {}

package org.xpatvoices.contracts.remittance;

import java.util.List;

/**
 * Where money can be sent, and by whom; nobody where no partner is connected.
 *
 * @param partners their names
 * @param receivedCurrencies what can arrive
 * @param feeCapBasisPoints a dearer fee than this is not worth it
 */
public record RemittanceTermsView(
        List<String> partners, List<String> receivedCurrencies, int feeCapBasisPoints) {
    public RemittanceTermsView {
        partners = List.copyOf(partners);
        receivedCurrencies = List.copyOf(receivedCurrencies);
    }
}

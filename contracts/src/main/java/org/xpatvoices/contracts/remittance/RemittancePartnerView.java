package org.xpatvoices.contracts.remittance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * How one partner has answered since the process started. Which workers asked, and about what, is
 * not told.
 *
 * @param believed answers with quotes that could be chosen
 * @param silences how often it gave none to believe, by cause
 * @param lastAt when it was last asked; null if it has not been
 */
public record RemittancePartnerView(
        String partner,
        String name,
        String licence,
        long believed,
        Map<Silence, Long> silences,
        @Nullable Instant lastAt) {
    public RemittancePartnerView {
        silences = Map.copyOf(silences);
    }
}

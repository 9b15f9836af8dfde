package org.xpatvoices.payouts.remittance;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.remittance.GetRemittancePartners;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittancePartnerView;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.Silence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what came of asking each partner, so that operators see who is down or lies. In memory,
 * and of no worker: what they compared is sealed.
 */
@Component
class PartnerTally {
    private final RemittanceSettings settings;
    private final Map<String, Count> counts = new HashMap<>();

    PartnerTally(RemittanceSettings settings) {
        this.settings = settings;
    }

    private static final class Count {
        private final Map<Silence, Long> silences = new EnumMap<>(Silence.class);
        private long believed;
        private @Nullable Instant lastAt;
    }

    /** One comparison: a partner with several quotes counts once. */
    synchronized void add(RemittanceComparison shown, Instant at) {
        shown.quotes().stream()
                .map(RemittanceQuote::partner)
                .distinct()
                .forEach(partner -> count(partner, at).believed++);
        shown.silent()
                .forEach(
                        one -> count(one.partner(), at).silences.merge(one.cause(), 1L, Long::sum));
    }

    private Count count(String partner, Instant at) {
        var count = counts.computeIfAbsent(partner, _ -> new Count());
        count.lastAt = at;
        return count;
    }

    @QueryHandler
    synchronized List<RemittancePartnerView> handle(GetRemittancePartners query) {
        return settings.partners().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> view(one.getKey(), one.getValue()))
                .toList();
    }

    private RemittancePartnerView view(String code, RemittanceSettings.Partner partner) {
        var count = counts.getOrDefault(code, new Count());
        return new RemittancePartnerView(
                code,
                partner.name(),
                partner.licence(),
                count.believed,
                count.silences,
                count.lastAt);
    }
}

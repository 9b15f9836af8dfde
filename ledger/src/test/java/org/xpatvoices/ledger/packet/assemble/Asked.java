package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.ledger.contribution.AdmittedFacts;
import org.xpatvoices.ledger.contribution.AdmittedGrant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders, facts and grants of made-up workers. */
final class Asked {
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    static final String PACKET = "pkt_00000000000000000000000000000001";

    private Asked() {}

    static AssemblyOrder wages(Map<String, List<String>> filter) {
        return order("2026-Q4", filter);
    }

    /** Packets of one product, an epoch after the other. */
    static AssemblyOrder wages(int number) {
        return order("pkt_%032x".formatted(number), 741 + number, "2026-Q4", Map.of());
    }

    static AssemblyOrder order(String period, Map<String, List<String>> filter) {
        return order(PACKET, 741, period, filter);
    }

    private static AssemblyOrder order(
            String packet, long epoch, String period, Map<String, List<String>> filter) {
        var terms =
                new ProductTerms(
                        "Wages",
                        "wage-period",
                        "1.0.0",
                        period,
                        List.of("RESEARCH"),
                        List.of("RESEARCHER"),
                        List.of("nationality", "birthYear"),
                        List.of("netReceived"),
                        List.of("method"),
                        new PrivacyFloors(11, 3, 3, 70),
                        new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR"),
                        filter);
        return new AssemblyOrder(
                new PacketRequested(
                        packet,
                        "prd_00000000000000000000000000000001",
                        "2026-W45",
                        epoch,
                        NOW,
                        terms,
                        "ops_maker",
                        NOW),
                4_711,
                4_720);
    }

    static AdmittedFacts facts(String id, String schema, AdmittedGrant... grants) {
        return new AdmittedFacts(
                id,
                schema,
                "1.0.0",
                "2026-10",
                null,
                List.of(grants),
                new SealedContent("key-" + id, "sealed"));
    }

    static AdmittedGrant grant(String id) {
        return grant(id, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(100)));
    }

    static AdmittedGrant grant(String id, Instant grantedAt, Instant validUntil) {
        return new AdmittedGrant(
                id, Set.of("RESEARCH"), Set.of("RESEARCHER"), grantedAt, validUntil);
    }
}

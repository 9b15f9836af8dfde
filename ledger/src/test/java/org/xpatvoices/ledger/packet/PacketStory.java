package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.packet.PricingMode.BOTTOM_UP;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ClassSignature;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductApproved;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.ReleaseClassesListed;
import org.xpatvoices.contracts.packet.ReleaseRegistered;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.SharedLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The product and packet that the tests speak of. */
public final class PacketStory {
    public static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    public static final ProductId PRODUCT = new ProductId(new UUID(4, 1));
    public static final PacketId PACKET = new PacketId(new UUID(5, 1));
    public static final String MAKER = "ops_maker";
    public static final String CHECKER = "ops_checker";
    public static final PrivacyFloors FLOORS = new PrivacyFloors(11, 3, 3, 70);
    public static final ReachedFloors REACHED = new ReachedFloors(12, 3, 4, 55);
    public static final Pricing TARIFF = new Pricing(BOTTOM_UP, 12_500_000, "MVR");
    public static final Instant LATEST_GRANT = NOW.minus(Duration.ofDays(10));
    public static final Instant CONSENTS_END = NOW.plus(Duration.ofDays(200));

    private PacketStory() {}

    public static Packets packets(SharedLog log) {
        return new Packets(log.repository(Packet.class));
    }

    public static ProductTerms terms() {
        return terms(TARIFF);
    }

    public static ProductTerms terms(Pricing pricing) {
        return new ProductTerms(
                "Contracts in construction",
                "employment-contract",
                "1.0.0",
                "2026-Q4",
                List.of("DUE_DILIGENCE", "RESEARCH"),
                List.of("BRAND", "RESEARCHER"),
                List.of("nationality", "sector"),
                List.of("basicWage"),
                List.of("wagePeriod", "written"),
                FLOORS,
                pricing,
                Map.of("sector", List.of("F")));
    }

    static DefineProduct define() {
        return define(FLOORS, TARIFF);
    }

    static DefineProduct define(PrivacyFloors floors, Pricing pricing) {
        ProductTerms terms = terms(pricing);
        return new DefineProduct(
                PRODUCT,
                terms.title(),
                terms.schemaId(),
                terms.schemaVersion(),
                terms.period(),
                Set.of(Purpose.RESEARCH, Purpose.DUE_DILIGENCE),
                Set.of(RecipientClass.RESEARCHER, RecipientClass.BRAND),
                terms.quasiIdentifiers(),
                terms.sensitiveColumns(),
                terms.plainColumns(),
                floors,
                pricing,
                terms.filter(),
                MAKER,
                NOW);
    }

    static ProductDefined defined() {
        ProductTerms terms = terms();
        return new ProductDefined(
                PRODUCT.toString(),
                terms.title(),
                terms.schemaId(),
                terms.schemaVersion(),
                terms.period(),
                terms.purposes(),
                terms.recipients(),
                terms.quasiIdentifiers(),
                terms.sensitiveColumns(),
                terms.plainColumns(),
                terms.floors(),
                terms.pricing(),
                terms.filter(),
                MAKER,
                NOW);
    }

    static ProductApproved approved() {
        return new ProductApproved(PRODUCT.toString(), CHECKER, NOW);
    }

    static RequestPacket request() {
        return new RequestPacket(PACKET, PRODUCT, MAKER, NOW);
    }

    public static PacketRequested requested() {
        return requested(TARIFF);
    }

    static PacketRequested requested(Pricing pricing) {
        Epoch epoch = new Epochs(Duration.ofDays(28)).at(NOW);
        return new PacketRequested(
                PACKET.toString(),
                PRODUCT.toString(),
                epoch.name(),
                epoch.number(),
                epoch.beganAt(),
                terms(pricing),
                MAKER,
                NOW);
    }

    /** {@code count} contributors with one record each, in payee order. */
    static List<ContributorUnits> contributors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ContributorUnits("pye_%032x".formatted(i), 1))
                .toList();
    }

    /** As the gate describes a packet of one class. */
    public static PacketRelease release(int workers) {
        return new PacketRelease(
                5,
                12,
                "cd".repeat(32),
                List.of(),
                0,
                0,
                List.of(new ClassSignature(workers, List.of(List.of("A", "B", "C")))));
    }

    static ReleaseClassesListed classesListed() {
        return new ReleaseClassesListed(PACKET.toString(), 0, 1, release(20).classes());
    }

    static ReleaseRegistered registered() {
        return new ReleaseRegistered(
                PACKET.toString(),
                PRODUCT.toString(),
                741,
                5,
                12,
                "cd".repeat(32),
                List.of(),
                0,
                0,
                1,
                NOW);
    }

    static SealPacket seal() {
        return new Seal().command();
    }

    public static PacketSealed sealed() {
        return new Seal().event();
    }

    /** A sealing, said as a command or as the event it becomes; change one fact at a time. */
    static final class Seal {
        long cutOff = 42;
        ReachedFloors reached = REACHED;
        List<ContributorUnits> contributors = contributors(20);
        long rows = 20;
        long count = 20;
        String digest = ContributorManifest.sha256(contributors(20));
        Pricing pricing = TARIFF;
        Money price = new Money(250_000_000, "MVR");
        Instant latestGrant = LATEST_GRANT;
        Instant consentsEnd = CONSENTS_END;
        PacketRelease release = release(20);

        SealPacket command() {
            return new SealPacket(
                    PACKET,
                    cutOff,
                    FILES,
                    "ab".repeat(32),
                    reached,
                    rows,
                    3,
                    count,
                    contributors,
                    digest,
                    price,
                    latestGrant,
                    consentsEnd,
                    release,
                    NOW);
        }

        PacketSealed event() {
            return new PacketSealed(
                    PACKET.toString(),
                    PRODUCT.toString(),
                    "2026-W44",
                    terms().purposes(),
                    terms().recipients(),
                    cutOff,
                    FILES,
                    "ab".repeat(32),
                    reached,
                    rows,
                    3,
                    count,
                    digest,
                    pricing,
                    price.amountMicro(),
                    price.currency(),
                    latestGrant,
                    consentsEnd,
                    NOW);
        }
    }

    static final List<PacketFile> FILES =
            List.of(new PacketFile("rows.csv", 2_000, 20, "cd".repeat(32)));
}

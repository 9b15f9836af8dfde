package org.xpatvoices.marketplace.seed;

import static org.xpatvoices.contracts.consent.RecipientClass.BRAND;
import static org.xpatvoices.contracts.consent.RecipientClass.NGO;
import static org.xpatvoices.contracts.consent.RecipientClass.RESEARCHER;
import static org.xpatvoices.contracts.consent.RecipientClass.SOCIAL_AUDITOR;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.contribution.ContributionSchema;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two products of the demo: one with a tariff per record, one with a total that is shared. */
record Shelf(StoryIds ids, LocalDate formsOf, int workers, String definedBy, Instant at) {
    static final String CURRENCY = "MVR";
    private static final int MONTHS_TOLD_LATER = 3;
    private static final long TARIFF_MICRO = 25_500_000;
    private static final long NEGOTIATED_PER_WORKER_MICRO = 17_333_333;

    /**
     * The floors of the domain, and for at most a quarter of the rows may plain columns leave one
     * answer: with few workers that is two columns of yes or no.
     */
    private static final PrivacyFloors FLOORS = new PrivacyFloors(11, 3, 3, 70, null, 25);

    ProductId contracts() {
        return new ProductId(ids.uuid("product contracts"));
    }

    ProductId costs() {
        return new ProductId(ids.uuid("product costs"));
    }

    DefineProduct contractsOffered() {
        return product(
                contracts(),
                "Employment contracts of migrant workers",
                ContributionSchema.EMPLOYMENT_CONTRACT,
                List.of("nationality", "birthYear", "locationClass", "sector"),
                "basicWage",
                List.of("written", "copyHeld"),
                new Pricing(PricingMode.BOTTOM_UP, TARIFF_MICRO, CURRENCY));
    }

    DefineProduct costsOffered() {
        return product(
                costs(),
                "What migrant workers paid to be recruited",
                ContributionSchema.RECRUITMENT_COST,
                List.of("nationality", "birthYear", "locationClass"),
                "totalCost",
                List.of("borrowed", "assetSoldOrPledged"),
                new Pricing(
                        PricingMode.NEGOTIATED_TOTAL,
                        NEGOTIATED_PER_WORKER_MICRO * workers,
                        CURRENCY));
    }

    /** What each buyer pays in: enough for both packets and a second time. */
    Money funds() {
        return new Money(2 * (TARIFF_MICRO + NEGOTIATED_PER_WORKER_MICRO) * workers, CURRENCY)
                .roundedUpToMinor();
    }

    private DefineProduct product(
            ProductId id,
            String title,
            ContributionSchema form,
            List<String> quasiIdentifiers,
            String sensitive,
            List<String> plain,
            Pricing pricing) {
        return new DefineProduct(
                id,
                title,
                form.id(),
                form.version(),
                quarter(),
                Set.of(Purpose.DUE_DILIGENCE, Purpose.RESEARCH),
                Set.of(BRAND, SOCIAL_AUDITOR, RESEARCHER, NGO),
                quasiIdentifiers,
                List.of(sensitive),
                plain,
                FLOORS,
                pricing,
                Map.of(),
                definedBy,
                at);
    }

    /** The quarter of the month that the forms speak of. */
    String quarter() {
        LocalDate told = formsOf.minusMonths(MONTHS_TOLD_LATER);
        return told.getYear() + "-Q" + told.get(IsoFields.QUARTER_OF_YEAR);
    }
}

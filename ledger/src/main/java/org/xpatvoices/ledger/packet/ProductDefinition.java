package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE;
import static org.xpatvoices.contracts.refusal.PacketRule.EMPLOYER_SHARE_MUST_BE_POSSIBLE;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT;
import static org.xpatvoices.contracts.refusal.PacketRule.ROWS_ARE_NEVER_FOR_EMPLOYERS;
import static org.xpatvoices.contracts.refusal.PacketRule.TELLING_ROWS_MUST_BE_A_PERCENTAGE;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whether a product may be offered at all, before there is a single worker in it. */
final class ProductDefinition {
    static final PrivacyFloors DOMAIN_FLOORS = new PrivacyFloors(11, 3, 3, 70);
    static final Set<String> PILOT_CURRENCIES = Set.of("MVR", "USD");
    private static final int DISTANCE_OF_NOTHING_ASKED = 10_000;
    private static final long TARIFF_MICRO_MAX = 1_000_000 * Money.MICRO_PER_MAJOR;
    private static final long TOTAL_MICRO_MAX = 1_000_000_000 * Money.MICRO_PER_MAJOR;

    private ProductDefinition() {}

    static ProductDefined of(DefineProduct command) {
        checkAudience(command);
        PacketSchema schema =
                PacketSchema.of(command.schemaId() + "@" + command.schemaVersion())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA,
                                                "Not a row-level schema in that version."));
        ProductColumns.check(schema, command);
        checkEmployerShare(command.floors().largestEmployerPercentMax());
        checkFloors(command.floors());
        checkDistance(command.floors().distanceBasisPointsMax());
        checkTelling(command.floors().tellingPercentMax());
        checkPricing(command.pricing());
        return defined(command);
    }

    private static void checkAudience(DefineProduct command) {
        if (command.purposes().isEmpty() || command.recipients().isEmpty()) {
            throw new Refused(
                    PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT,
                    command.purposes().size()
                            + " purposes, "
                            + command.recipients().size()
                            + " recipient classes.");
        }
        if (command.recipients().contains(RecipientClass.EMPLOYER)) {
            throw new Refused(ROWS_ARE_NEVER_FOR_EMPLOYERS, "The recipients name EMPLOYER.");
        }
    }

    /** Every class has an employer with a worker in it. */
    private static void checkEmployerShare(int asked) {
        if (asked < 1) {
            throw new Refused(
                    EMPLOYER_SHARE_MUST_BE_POSSIBLE,
                    "Asked for %d %%; 1 to %d would pass."
                            .formatted(asked, DOMAIN_FLOORS.largestEmployerPercentMax()));
        }
    }

    private static void checkFloors(PrivacyFloors asked) {
        PrivacyFloors least = DOMAIN_FLOORS;
        boolean weaker =
                asked.k() < least.k()
                        || asked.l() < least.l()
                        || asked.employersMin() < least.employersMin()
                        || asked.largestEmployerPercentMax() > least.largestEmployerPercentMax();
        if (weaker) {
            throw new Refused(
                    PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS,
                    "Asked for k %d, l %d, %d employers, %d %%; the floors are k %d, l %d, %d employers, %d %%."
                            .formatted(
                                    asked.k(),
                                    asked.l(),
                                    asked.employersMin(),
                                    asked.largestEmployerPercentMax(),
                                    least.k(),
                                    least.l(),
                                    least.employersMin(),
                                    least.largestEmployerPercentMax()));
        }
    }

    private static void checkDistance(@Nullable Integer asked) {
        if (asked != null && (asked < 1 || asked >= DISTANCE_OF_NOTHING_ASKED)) {
            throw new Refused(
                    DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE, "Asked for " + asked + " basis points.");
        }
    }

    private static void checkTelling(@Nullable Integer asked) {
        if (asked != null && (asked < 0 || asked >= 100)) {
            throw new Refused(TELLING_ROWS_MUST_BE_A_PERCENTAGE, "Asked for " + asked + " %.");
        }
    }

    private static void checkPricing(Pricing pricing) {
        if (!PILOT_CURRENCIES.contains(pricing.currency())) {
            throw new Refused(
                    PRICE_MUST_BE_IN_A_PILOT_CURRENCY, "The currency is neither MVR nor USD.");
        }
        if (pricing.amountMicro() <= 0) {
            throw new Refused(
                    PRICE_MUST_BE_POSITIVE, "Got " + pricing.amountMicro() + " micro-units.");
        }
        long most = pricing.mode() == PricingMode.BOTTOM_UP ? TARIFF_MICRO_MAX : TOTAL_MICRO_MAX;
        if (pricing.amountMicro() > most) {
            throw new Refused(
                    PRICE_MUST_STAY_WITHIN_BOUNDS,
                    "Got " + pricing.amountMicro() + " micro-units, at most " + most + ".");
        }
    }

    private static ProductDefined defined(DefineProduct command) {
        return new ProductDefined(
                command.productId().toString(),
                command.title(),
                command.schemaId(),
                command.schemaVersion(),
                command.period(),
                sortedNames(command.purposes()),
                sortedNames(command.recipients()),
                command.quasiIdentifiers(),
                command.sensitiveColumns(),
                command.plainColumns(),
                command.floors(),
                command.pricing(),
                command.filter(),
                command.definedBy(),
                command.definedAt());
    }

    private static List<String> sortedNames(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}

package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.contracts.packet.PricingMode.BOTTOM_UP;
import static org.xpatvoices.contracts.packet.PricingMode.NEGOTIATED_TOTAL;
import static org.xpatvoices.contracts.refusal.PacketRule.DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE;
import static org.xpatvoices.contracts.refusal.PacketRule.EMPLOYER_SHARE_MUST_BE_POSSIBLE;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_RETIRED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT;
import static org.xpatvoices.contracts.refusal.PacketRule.ROWS_ARE_NEVER_FOR_EMPLOYERS;
import static org.xpatvoices.contracts.refusal.PacketRule.TELLING_ROWS_MUST_BE_A_PERCENTAGE;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.packet.PacketStory.CHECKER;
import static org.xpatvoices.ledger.packet.PacketStory.FLOORS;
import static org.xpatvoices.ledger.packet.PacketStory.MAKER;
import static org.xpatvoices.ledger.packet.PacketStory.NOW;
import static org.xpatvoices.ledger.packet.PacketStory.PRODUCT;
import static org.xpatvoices.ledger.packet.PacketStory.TARIFF;
import static org.xpatvoices.ledger.packet.PacketStory.define;
import static org.xpatvoices.ledger.packet.PacketStory.defined;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductRetired;
import org.xpatvoices.contracts.packet.RetireProduct;
import org.xpatvoices.contracts.refusal.PacketRule;

import java.util.List;
import java.util.Map;
import java.util.Set;

class DefineProductTest {
    private final AggregateTestFixture<Product> product = new AggregateTestFixture<>(Product.class);

    @Test
    void proposesAProduct() {
        product.givenNoPriorActivity().when(define()).expectEvents(defined());
    }

    @Test
    void remembersTheSameDefinitionOnceOnly() {
        product.given(defined()).when(define()).expectNoEvents();
    }

    @Test
    void admitsMoreProtectionThanTheTableAsksFor() {
        product.givenNoPriorActivity()
                .when(columns("recruitment-review", List.of("sex"), List.of("OVERALL"), List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnIdThatHasAnotherDefinition() {
        product.given(defined())
                .when(define(new PrivacyFloors(20, 3, 3, 70), TARIFF))
                .expectException(refusedBy(PRODUCT_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void refusesToDefineARetiredProductAgain() {
        product.given(defined(), retired())
                .when(define())
                .expectException(refusedBy(PRODUCT_ID_IS_ALREADY_TAKEN));
    }

    @Test
    void refusesWithoutAPurpose() {
        expectRefused(
                audience(Set.of(), Set.of(RecipientClass.NGO)),
                PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT);
    }

    @Test
    void refusesWithoutARecipient() {
        expectRefused(
                audience(Set.of(Purpose.POLICY), Set.of()),
                PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT);
    }

    @Test
    void refusesRowsForEmployers() {
        expectRefused(
                audience(
                        Set.of(Purpose.REMEDIATION),
                        Set.of(RecipientClass.NGO, RecipientClass.EMPLOYER)),
                ROWS_ARE_NEVER_FOR_EMPLOYERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conditions-screening", "grievance", "profile", "invented"})
    void refusesSchemasThatNeverLeaveAsRows(String schema) {
        expectRefused(
                columns(schema, List.of("sex"), List.of("basicWage"), List.of()),
                PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA);
    }

    @ParameterizedTest
    @CsvSource({"10,3,3,70", "11,2,3,70", "11,3,2,70", "11,3,3,71", "0,0,0,100", "-1,3,3,70"})
    void refusesFloorsBelowTheDomainFloors(int k, int l, int employers, int percent) {
        expectRefused(
                define(new PrivacyFloors(k, l, employers, percent), TARIFF),
                PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 100, Integer.MAX_VALUE})
    void refusesAShareOfTellingRowsThatIsNone(int percent) {
        expectRefused(
                define(new PrivacyFloors(11, 3, 3, 70, null, percent), TARIFF),
                TELLING_ROWS_MUST_BE_A_PERCENTAGE);
    }

    @Test
    void namesAnUnknownColumnAndThoseThatWouldPass() {
        assertThatThrownBy(
                        () ->
                                ProductDefinition.of(
                                        columns(
                                                "employment-contract",
                                                List.of("sex"),
                                                List.of("basicWages"),
                                                List.of())))
                .hasMessageContaining("no releasable column basicWages")
                .hasMessageContaining("birthYear")
                .hasMessageContaining("basicWage,");
        assertThatThrownBy(
                        () ->
                                ProductDefinition.of(
                                        columns(
                                                "employment-contract",
                                                List.of("<b>sex</b>"),
                                                List.of("basicWage"),
                                                List.of())))
                .hasMessageContaining("no releasable column of that name")
                .hasMessageNotContaining("<b>");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -5, 0})
    void refusesASharePerEmployerThatNoClassCanKeep(int percent) {
        expectRefused(
                define(new PrivacyFloors(11, 3, 3, percent), TARIFF),
                EMPLOYER_SHARE_MUST_BE_POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000, Integer.MAX_VALUE})
    void refusesDistancesThatAskForAllOrNothing(int basisPoints) {
        expectRefused(
                define(new PrivacyFloors(11, 3, 3, 70, basisPoints), TARIFF),
                DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 9_999})
    void takesADistanceIntoTheTermsOfPackets(int basisPoints) {
        var close = new PrivacyFloors(11, 3, 3, 70, basisPoints);

        product.givenCommands(define(close, TARIFF))
                .when(new ApproveProduct(PRODUCT, CHECKER, NOW))
                .expectSuccessfulHandlerExecution()
                .expectState(
                        there ->
                                assertThat(there.termsForPacket(PRODUCT).floors())
                                        .isEqualTo(close));
    }

    @Test
    void readsProductsFromBeforeDistancesCouldBeAskedForAsAskingNone() {
        String old =
                ViewJson.write(defined())
                        .replace(",\"distanceBasisPointsMax\":null", "")
                        .replace(",\"tellingPercentMax\":null", "");

        assertThat(old).doesNotContain("distance", "telling");
        assertThat(ViewJson.read(old, ProductDefined.class)).isEqualTo(defined());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesPricesThatPayNobody(long amountMicro) {
        expectRefused(
                define(FLOORS, new Pricing(BOTTOM_UP, amountMicro, "MVR")), PRICE_MUST_BE_POSITIVE);
    }

    @Test
    void refusesPricesThatAreMistakes() {
        expectRefused(
                define(FLOORS, new Pricing(BOTTOM_UP, 1_000_000_000_001L, "MVR")),
                PRICE_MUST_STAY_WITHIN_BOUNDS);
        expectRefused(
                define(FLOORS, new Pricing(NEGOTIATED_TOTAL, Long.MAX_VALUE, "USD")),
                PRICE_MUST_STAY_WITHIN_BOUNDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "mvr", "", "XXX"})
    void refusesOtherCurrencies(String currency) {
        expectRefused(
                define(FLOORS, new Pricing(BOTTOM_UP, 1, currency)),
                PRICE_MUST_BE_IN_A_PILOT_CURRENCY);
    }

    @Test
    void retiresAProductOnce() {
        product.given(defined())
                .when(new RetireProduct(PRODUCT, MAKER, NOW))
                .expectEvents(retired());
        new AggregateTestFixture<>(Product.class)
                .given(defined(), retired())
                .when(new RetireProduct(PRODUCT, MAKER, NOW))
                .expectException(refusedBy(PRODUCT_IS_ALREADY_RETIRED));
    }

    @Test
    void refusesToRetireWhatWasNeverDefined() {
        product.givenNoPriorActivity()
                .when(new RetireProduct(PRODUCT, MAKER, NOW))
                .expectException(refusedBy(PRODUCT_MUST_EXIST))
                .expectNoEvents();
    }

    static void expectRefused(DefineProduct command, PacketRule rule) {
        new AggregateTestFixture<>(Product.class)
                .givenNoPriorActivity()
                .when(command)
                .expectException(refusedBy(rule))
                .expectNoEvents();
    }

    private static ProductRetired retired() {
        return new ProductRetired(PRODUCT.toString(), MAKER, NOW);
    }

    private static DefineProduct audience(Set<Purpose> purposes, Set<RecipientClass> recipients) {
        return product(
                "employment-contract",
                purposes,
                recipients,
                List.of("sex"),
                List.of("basicWage"),
                List.of(),
                Map.of());
    }

    static DefineProduct columns(
            String schema, List<String> quasi, List<String> sensitive, List<String> plain) {
        return product(
                schema,
                Set.of(Purpose.POLICY),
                Set.of(RecipientClass.NGO),
                quasi,
                sensitive,
                plain,
                Map.of());
    }

    static DefineProduct product(
            String schema,
            Set<Purpose> purposes,
            Set<RecipientClass> recipients,
            List<String> quasi,
            List<String> sensitive,
            List<String> plain,
            Map<String, List<String>> filter) {
        return new DefineProduct(
                PRODUCT,
                "A product",
                schema,
                "1.0.0",
                "2026-Q4",
                purposes,
                recipients,
                quasi,
                sensitive,
                plain,
                FLOORS,
                TARIFF,
                filter,
                MAKER,
                NOW);
    }
}

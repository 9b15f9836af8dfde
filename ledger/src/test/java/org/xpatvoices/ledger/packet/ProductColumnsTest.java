package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.contracts.refusal.PacketRule.COLUMN_MUST_BE_NAMED_ONCE;
import static org.xpatvoices.contracts.refusal.PacketRule.COLUMN_MUST_KEEP_ITS_PROTECTION;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_LABELS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MAY_NOT_NAME_AN_ATOLL;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MUST_USE_QUASI_IDENTIFIERS;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_COLUMNS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_GENERALISED_COLUMN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_NEEDS_A_SENSITIVE_COLUMN;
import static org.xpatvoices.contracts.refusal.PacketRule.SENSITIVE_COLUMN_NEEDS_MORE_THAN_TWO_ANSWERS;
import static org.xpatvoices.contracts.refusal.PacketRule.VARIETY_MUST_BE_POSSIBLE;
import static org.xpatvoices.ledger.packet.DefineProductTest.columns;
import static org.xpatvoices.ledger.packet.DefineProductTest.expectRefused;
import static org.xpatvoices.ledger.packet.DefineProductTest.product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ProductColumnsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "island",
                "employerRef",
                "documentHash",
                "workerId",
                "contributionId",
                "payStart",
                "signedUnderPressure",
                "threatened",
                "target",
                "narrative",
                "fixedIncome",
                ""
            })
    void refusesColumnsThatAreNotReleasable(String column) {
        for (var asked :
                List.of(
                        contract(List.of(column), List.of("basicWage"), List.of()),
                        contract(List.of("sex"), List.of(column), List.of()),
                        contract(List.of("sex"), List.of("basicWage"), List.of(column)))) {
            expectRefused(asked, PRODUCT_COLUMNS_MUST_BE_KNOWN);
        }
    }

    @Test
    void refusesAColumnNamedTwice() {
        expectRefused(
                contract(List.of("sex", "sex"), List.of("basicWage"), List.of()),
                COLUMN_MUST_BE_NAMED_ONCE);
        expectRefused(
                contract(List.of("sex"), List.of("wagePeriod"), List.of("wagePeriod")),
                COLUMN_MUST_BE_NAMED_ONCE);
    }

    @Test
    void refusesLessProtectionThanTheTableAsksFor() {
        expectRefused(
                contract(List.of(), List.of("basicWage"), List.of("nationality")),
                COLUMN_MUST_KEEP_ITS_PROTECTION);
        expectRefused(
                contract(List.of(), List.of("nationality"), List.of()),
                COLUMN_MUST_KEEP_ITS_PROTECTION);
        expectRefused(
                contract(List.of(), List.of("basicWage"), List.of("fixedAllowances")),
                COLUMN_MUST_KEEP_ITS_PROTECTION);
        expectRefused(
                contract(List.of("basicWage"), List.of("fixedAllowances"), List.of()),
                COLUMN_MUST_KEEP_ITS_PROTECTION);
    }

    @Test
    void refusesSensitiveColumnsThatCannotBeDiverse() {
        expectRefused(
                contract(List.of("sex"), List.of("basicWage", "written"), List.of()),
                SENSITIVE_COLUMN_NEEDS_MORE_THAN_TWO_ANSWERS);
    }

    @Test
    void refusesMoreVarietyThanAListHasAnswers() {
        assertThatThrownBy(() -> ProductDefinition.of(withVariety(17)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("basicWage has 16 answers, asked for l 17; up to 16");
        expectRefused(withVariety(Integer.MAX_VALUE), VARIETY_MUST_BE_POSSIBLE);
        assertThat(ProductDefinition.of(withVariety(16)).floors().l()).isEqualTo(16);
    }

    @Test
    void refusesWithoutASensitiveColumn() {
        expectRefused(
                contract(List.of("sex"), List.of(), List.of("written")),
                PRODUCT_NEEDS_A_SENSITIVE_COLUMN);
    }

    @Test
    void refusesAProductThatIsEmptyInOneWayOrAnother() {
        expectRefused(contract(List.of(), List.of(), List.of()), PRODUCT_NEEDS_A_SENSITIVE_COLUMN);
        expectRefused(
                contract(List.of(), List.of("basicWage"), List.of("written")),
                PRODUCT_NEEDS_A_GENERALISED_COLUMN);
    }

    @Test
    void refusesToSelectWorkersByTheirAnswers() {
        expectRefused(
                filter(Map.of("basicWage", List.of("0-999"))), FILTER_MUST_USE_QUASI_IDENTIFIERS);
        expectRefused(filter(Map.of("written", List.of("N"))), FILTER_MUST_USE_QUASI_IDENTIFIERS);
        expectRefused(filter(Map.of("sector", List.of())), FILTER_MUST_USE_QUASI_IDENTIFIERS);
        expectRefused(filter(Map.of("island", List.of("MV010101"))), PRODUCT_COLUMNS_MUST_BE_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "nationality,ZZZ",
        "sex,FEMALE",
        "sector,x",
        "birthYear,1990",
        "birthYear,32",
        "nationality,ATA",
        "occupation,5131"
    })
    void refusesToSelectByALabelThatNoRowMayShow(String column, String label) {
        expectRefused(filter(Map.of(column, List.of(label))), FILTER_LABELS_MUST_BE_KNOWN);
    }

    /** Everybody sees at once how many rows the packet of a filter has. */
    @ParameterizedTest
    @CsvSource({
        "atoll,MV-26",
        "place,MV-26|RESORT",
        "place,NORTH|INDUSTRIAL",
        "place,GREATER_MALE|GREATER_MALE"
    })
    void refusesToSelectByAnAtoll(String column, String label) {
        expectRefused(filter(Map.of(column, List.of(label))), FILTER_MAY_NOT_NAME_AN_ATOLL);
    }

    /** Industrial sites of the north stand in one atoll. */
    @ParameterizedTest
    @ValueSource(strings = {"place", "locationClass", "workplaceLocationClass"})
    void refusesARegionTogetherWithAKindOfPlace(String column) {
        var sites = Map.of("atoll", List.of("NORTH"), column, List.of("INDUSTRIAL"));
        var anywhere = Map.of("atoll", List.of("*"), column, List.of("INDUSTRIAL"));

        expectRefused(filter(sites), FILTER_MAY_NOT_NAME_AN_ATOLL);
        assertThat(ProductDefinition.of(filter(anywhere)).filter()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "atoll,CENTRAL",
        "place,RESORT",
        "locationClass,INDUSTRIAL",
        "nationality,NPL",
        "nationality,*",
        "sex,F",
        "sex,*",
        "birthYear,30-34"
    })
    void selectsByTheFinestThatRowsMayShowAndByCoarserLabels(String column, String label) {
        assertThat(ProductDefinition.of(filter(Map.of(column, List.of(label)))).filter())
                .containsKey(column);
    }

    private static DefineProduct contract(
            List<String> quasi, List<String> sensitive, List<String> plain) {
        return columns("employment-contract", quasi, sensitive, plain);
    }

    private static DefineProduct withVariety(int variety) {
        DefineProduct asked = contract(List.of("sex"), List.of("basicWage"), List.of());
        return new DefineProduct(
                asked.productId(),
                asked.title(),
                asked.schemaId(),
                asked.schemaVersion(),
                asked.period(),
                asked.purposes(),
                asked.recipients(),
                asked.quasiIdentifiers(),
                asked.sensitiveColumns(),
                asked.plainColumns(),
                new PrivacyFloors(11, variety, 3, 70),
                asked.pricing(),
                asked.filter(),
                asked.definedBy(),
                asked.definedAt());
    }

    private static DefineProduct filter(Map<String, List<String>> filter) {
        return product(
                "employment-contract",
                Set.of(Purpose.POLICY),
                Set.of(RecipientClass.NGO),
                List.of("sex"),
                List.of("basicWage"),
                List.of(),
                filter);
    }
}

package org.xpatvoices.ledger.packet.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the contribution schemas accept, the codebook knows: no accepted answer stops a packet. */
class SchemaCodesTest {
    @ParameterizedTest
    @CsvSource({
        "codes, /$defs/country, nationality",
        "codes, /$defs/atoll, atoll",
        "codes, /$defs/locationClass, locationClass",
        "codes, /$defs/isicSection, sector",
        "codes, /$defs/isco, occupation",
        "profile, /properties/answers/properties/sex, sex",
        "employment-contract, /properties/answers/properties/employerSize, employerSize",
        "employment-contract, /properties/answers/properties/version, contractVersion",
        "employment-contract, /properties/answers/properties/wagePeriod, wagePeriod",
        "employment-contract, /properties/answers/properties/food, provision",
        "employment-contract, /properties/answers/properties/accommodation, provision",
        "employment-contract, /properties/answers/properties/repatriationPaidBy,"
                + " repatriationPaidBy",
        "wage-period, /properties/answers/properties/method, payMethod",
        "recruitment-cost, /properties/answers/properties/route, route",
        "recruitment-cost, /properties/answers/properties/lender, lender",
        "recruitment-review, /properties/answers/properties/reviewerStage, reviewerStage"
    })
    void knowsEveryCode(String schema, String pointer, String list) throws IOException {
        List<String> codes = codes(schema, pointer);

        assertThat(codes).isNotEmpty();
        for (String code : codes) {
            assertThat(BOOK.list(list).released(code)).isEqualTo(code);
        }
    }

    private static final Codebook BOOK = Codebook.hierarchies1();

    private static List<String> codes(String schema, String pointer) throws IOException {
        try (var in =
                SchemaCodesTest.class.getResourceAsStream("/schemas/" + schema + "/1.0.0.json")) {
            JsonNode codes = JsonMapper.shared().readTree(in).at(pointer).path("enum");
            var found = new ArrayList<String>();
            codes.forEach(code -> found.add(code.asString()));
            return found;
        }
    }
}

package org.xpatvoices.marketplace.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads the schemas themselves: what must not be asked has no field to be answered in. */
class FormSchemaScanTest {

    private static final List<String> FORBIDDEN =
            List.of(
                    "passport",
                    "permit",
                    "visanumber",
                    "biometric",
                    "fingerprint",
                    "photo",
                    "image",
                    "gps",
                    "latitude",
                    "longitude",
                    "coordinate",
                    "name",
                    "phone",
                    "email",
                    "address",
                    "birthdate",
                    "dateofbirth",
                    "account",
                    "number",
                    "comment",
                    "note",
                    "remark",
                    "text",
                    "ssid");

    /** Events and hashes that speak of papers without holding one. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "documentHash",
                    "documentReturnedIn24h",
                    "DOCUMENT_RETENTION",
                    "DOCUMENTS_KEPT_BY_ME");

    private final List<String> objects = new ArrayList<>();
    private final List<String> openTexts = new ArrayList<>();
    private final List<String> doubles = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void asksForNoPaperNoPlaceAndNoName(ContributionSchema form) {
        scan(form.id(), "", schema(form.id()));

        assertThat(fields)
                .noneMatch(
                        field ->
                                FORBIDDEN.stream()
                                        .anyMatch(field.toLowerCase(Locale.ROOT)::contains));
        assertThat(
                        fields.stream()
                                .filter(
                                        field ->
                                                field.toLowerCase(Locale.ROOT)
                                                        .contains("document")))
                .allMatch(
                        field ->
                                ALLOWED.contains(field)
                                        || form.sealed() && field.equals("documentationStatus"));
    }

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void takesFreeTextOnlyInTheSealedForm(ContributionSchema form) {
        scan(form.id(), "", schema(form.id()));

        assertThat(openTexts)
                .isEqualTo(
                        form.sealed()
                                ? List.of("grievance/properties/answers/properties/narrative")
                                : List.of());
    }

    @Test
    void theSharedCodesAndTheEnvelopeTakeNoFreeText() {
        scan("codes", "", schema("codes"));
        scan("contribution-envelope", "", schema("contribution-envelope"));

        assertThat(openTexts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes",
                "profile",
                "employment-contract",
                "wage-period",
                "recruitment-cost",
                "recruitment-review",
                "conditions-screening",
                "grievance"
            })
    void everyObjectIsClosed(String id) {
        scan(id, "", schema(id));

        assertThat(objects).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void everyItemMayBeSkipped(ContributionSchema form) {
        JsonNode properties = schema(form.id()).path("properties");

        assertThat(properties.path("answers").has("required")).isFalse();
        assertThat(properties.path("states").path("properties").propertyNames())
                .containsExactlyElementsOf(
                        properties.path("answers").path("properties").propertyNames());
    }

    @Test
    void whereOneWorksAndForWhomIsMarkedAsNeverReleased() {
        assertThat(mark("profile", "island")).isEqualTo("OP");
        assertThat(mark("employment-contract", "employerRef")).isEqualTo("OP");
        assertThat(mark("employment-contract", "documentHash")).isEqualTo("OP");
        assertThat(mark("recruitment-review", "targetRef")).isEqualTo("OP");
    }

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void moneyIsNeverAFraction(ContributionSchema form) {
        scan(form.id(), "", schema(form.id()));

        assertThat(doubles)
                .noneMatch(
                        field ->
                                field.matches(
                                        "(?i).*(wage|income|pay|charge|amount|earnings|outstanding|received|allowances)$"));
    }

    private void scan(String at, String field, JsonNode schema) {
        String type = schema.path("type").stringValue("");
        if (type.equals("object") && !schema.path("additionalProperties").isBoolean()) {
            objects.add(at);
        }
        if (type.equals("string") && !schema.has("enum") && !schema.has("pattern")) {
            openTexts.add(at);
        }
        if (type.equals("number")) {
            doubles.add(field);
        }
        for (String group : List.of("properties", "$defs")) {
            for (String name : schema.path(group).propertyNames()) {
                if (group.equals("properties")) {
                    fields.add(name);
                }
                scan(at + "/" + group + "/" + name, name, schema.path(group).path(name));
            }
        }
        if (schema.has("items")) {
            scan(at + "/items", field, schema.path("items"));
        }
    }

    private static String mark(String form, String item) {
        return schema(form)
                .path("properties")
                .path("answers")
                .path("properties")
                .path(item)
                .path("x-mark")
                .stringValue("");
    }

    private static JsonNode schema(String id) {
        try (InputStream in =
                ContributionSchema.class
                        .getClassLoader()
                        .getResourceAsStream("schemas/" + id + "/1.0.0.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

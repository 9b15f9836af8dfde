package org.xpatvoices.marketplace.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

class ContributionValidatorTest {

    private static final ContributionValidator VALIDATOR = new ContributionValidator();
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource(ContributionSchema.class)
    void findsNothingInASoundRecord(ContributionSchema form) {
        assertThat(VALIDATOR.faultsOf(sound(form.id()))).isEmpty();
    }

    /**
     * Each line: the form, the place to spoil, the value put there (or REMOVE), where the fault
     * must be.
     */
    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvFileSource(
            resources = "/contributions/bad-records.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void pointsAtTheFault(String form, String place, String value, String pointer, FaultCode code) {
        ObjectNode record = sound(form);
        spoil(record, JsonPointer.compile(place), value);
        assertThat(VALIDATOR.faultsOf(record))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @Test
    void findsEveryFaultOfOneRecordAtOnce() {
        ObjectNode record = sound("wage-period");
        spoil(record, JsonPointer.compile("/channel"), "\"FAX\"");
        spoil(record, JsonPointer.compile("/answers/method"), "\"GOLD\"");
        spoil(record, JsonPointer.compile("/answers/payEnd"), "\"2026-07-01\"");
        spoil(record, JsonPointer.compile("/answers/deductions/1/amount/currency"), "REMOVE");
        spoil(record, JsonPointer.compile("/passportNumber"), "\"A01234567\"");

        assertThat(VALIDATOR.faultsOf(record))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/channel",
                        "/answers/method",
                        "/answers/payEnd",
                        "/answers/deductions/1/amount/currency",
                        "/passportNumber");
    }

    @Test
    void neverRepeatsAValueThatWasSent() {
        ObjectNode record = sound("profile");
        spoil(record, JsonPointer.compile("/answers/nationality"), "\"BX0912345\"");
        spoil(record, JsonPointer.compile("/answers/island"), "\"BX0912345\"");
        spoil(record, JsonPointer.compile("/lang"), "\"BX0912345\"");

        assertThat(VALIDATOR.faultsOf(record))
                .hasSize(3)
                .noneMatch(fault -> fault.message().contains("BX0912345"));
    }

    @Test
    void acceptsARecordInWhichEveryItemWasSkipped() {
        ObjectNode record = sound("conditions-screening");
        ObjectNode states = JSON.createObjectNode();
        record.path("answers").propertyNames().forEach(item -> states.put(item, "SKIPPED"));
        record.set("answers", JSON.createObjectNode());
        record.set("states", states);

        assertThat(VALIDATOR.faultsOf(record)).isEmpty();
    }

    @Test
    void refusesARecordInWhichNobodyWasAsked() {
        ObjectNode record = sound("conditions-screening");
        record.set("answers", JSON.createObjectNode());
        record.set("states", JSON.createObjectNode().put("VIOLENCE", "NOT_ASKED"));

        assertThat(VALIDATOR.faultsOf(record))
                .extracting(Fault::code)
                .containsExactly(FaultCode.NOTHING_ANSWERED);
    }

    @Test
    void speaksOfTheRecordWhenItIsNoObject() {
        assertThat(VALIDATOR.faultsOf(JSON.readTree("[1, 2]")))
                .containsExactly(new Fault("", "This must be an object.", FaultCode.WRONG_TYPE));
    }

    static ObjectNode sound(String form) {
        try (InputStream in =
                ContributionValidatorTest.class.getResourceAsStream(
                        "/contributions/" + form + ".json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void spoil(ObjectNode record, JsonPointer place, String value) {
        JsonNode parent = record.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), JSON.readTree(value));
        } else if ("REMOVE".equals(value)) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
    }
}

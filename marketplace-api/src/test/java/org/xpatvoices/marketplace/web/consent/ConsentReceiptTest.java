package org.xpatvoices.marketplace.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.Purpose;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ConsentReceiptTest {
    private static final Instant GRANTED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-11-02T08:00:00Z");
    private static final String SCHEMA = "/receipts/consent-receipt-1.0.0.json";

    /** The terms of DPV 2.3 that a receipt may use; anything else would be a word of our own. */
    private static final Set<String> DPV =
            Set.of(
                    "ConsentExpired",
                    "ConsentGiven",
                    "ConsentReceipt",
                    "ConsentRecord",
                    "ConsentWithdrawn",
                    "DataController",
                    "DisputeManagement",
                    "ExplicitlyExpressedConsent",
                    "OrganisationRiskManagement",
                    "Process",
                    "PublicBenefit",
                    "PublicPolicyMaking",
                    "ResearchAndDevelopment",
                    "StorageDuration",
                    "StorageLocation",
                    "WithdrawConsent",
                    "hasAddress",
                    "hasConsentControl",
                    "hasConsentStatus",
                    "hasContact",
                    "hasDataController",
                    "hasDataSubject",
                    "hasDuration",
                    "hasJurisdiction",
                    "hasLegalBasis",
                    "hasLocation",
                    "hasName",
                    "hasNotice",
                    "hasPersonalData",
                    "hasProcess",
                    "hasPurpose",
                    "hasRecipient",
                    "hasRecordOfActivity",
                    "hasStorageCondition",
                    "isImplementedByEntity");

    private static ObjectNode receipt(Instant withdrawn, Instant now, String... purposes) {
        var view =
                new ConsentView(
                        "con_" + "1".repeat(32),
                        "wrk_" + "2".repeat(32),
                        List.of(purposes),
                        List.of("PROFILE", "RECRUITMENT_COST"),
                        List.of("RESEARCHER", "SOCIAL_AUDITOR"),
                        "bn",
                        true,
                        GRANTED,
                        ENDS,
                        withdrawn,
                        7);
        var details =
                new ControllerDetails(
                        "urn:c", "Xpat Voices", "Malé", "a@b.example", "urn:n", "loc:MV");
        return JsonMapper.shared().valueToTree(new ConsentReceipt(details).of(view, now));
    }

    private static ObjectNode receipt() {
        return receipt(null, GRANTED, "RESEARCH");
    }

    private static List<?> faults(JsonNode receipt) {
        return schema().validate(receipt);
    }

    private static Schema schema() {
        try (var in = ConsentReceiptTest.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void isWhatItsSchemaAsksFor() {
        assertThat(faults(receipt())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "                    , 2026-12-01T00:00:00Z, ConsentGiven,     1",
        "2026-12-01T00:00:00Z, 2026-12-02T00:00:00Z, ConsentWithdrawn, 2",
        "                    , 2027-11-02T08:00:00Z, ConsentExpired,   2",
        "2026-12-01T00:00:00Z, 2028-01-01T00:00:00Z, ConsentWithdrawn, 2"
    })
    void tellsEachState(Instant withdrawn, Instant now, String state, int count) {
        var receipt = receipt(withdrawn, now, "RESEARCH");
        var events = receipt.at("/dpv:hasRecordOfActivity/xv:hasEvent");

        assertThat(events.size()).isEqualTo(count);
        assertThat(events.path(count - 1).path("dpv:hasConsentStatus").asString())
                .isEqualTo("dpv:" + state);
        assertThat(faults(receipt)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void saysEveryPurposeInWordsThatExist(Purpose purpose) {
        var receipt = receipt(null, GRANTED, purpose.name());

        assertThat(faults(receipt)).isEmpty();
        assertThat(DPV).containsAll(dpvTerms(receipt));
    }

    private static Set<String> dpvTerms(JsonNode receipt) {
        var terms = new TreeSet<String>();
        var found = Pattern.compile("\"dpv:([A-Za-z]+)\"").matcher(receipt.toString());
        while (found.find()) {
            terms.add(found.group(1));
        }
        return terms;
    }

    static Stream<String> everyField() {
        List<String> pointers = new ArrayList<>();
        collect(receipt(), "", pointers);
        return pointers.stream();
    }

    /** All of them are mandatory, apart from what stands in the context. */
    private static void collect(JsonNode node, String at, List<String> pointers) {
        node.propertyNames()
                .forEach(
                        name -> {
                            var pointer = at + "/" + name;
                            pointers.add(pointer);
                            collect(node.path(name), pointer, pointers);
                        });
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            collect(node.path(i), at + "/" + i, pointers);
        }
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void isRefusedWithoutAnyOneOfItsFields(String pointer) {
        var receipt = receipt();
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) receipt.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));

        assertThat(faults(receipt)).as(pointer).isNotEmpty();
    }

    @Test
    void fetchesNothing() {
        assertThat(receipt().path("@context").isObject()).isTrue();
        assertThat(receipt().path("@context").propertyNames())
                .containsExactlyInAnyOrder("dct", "dpv", "dpv-27560", "loc", "xv");
    }
}

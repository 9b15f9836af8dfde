package org.xpatvoices.marketplace.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.ContributionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schemas of all forms, read and compiled once; none is ever fetched from elsewhere. */
final class FormSchemas {

    private static final String CODES = "codes";
    private static final String ENVELOPE = "contribution-envelope";
    private static final String VERSION = "1.0.0";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Schema envelope;
    private final SwiftCheck swiftEnvelope;
    private final Map<ContributionSchema, SwiftCheck> swiftForms =
            new EnumMap<>(ContributionSchema.class);
    private final Map<ContributionSchema, Schema> forms = new EnumMap<>(ContributionSchema.class);

    FormSchemas() {
        Map<String, String> texts = new HashMap<>();
        texts.put(urn(CODES, VERSION), text(CODES, VERSION));
        texts.put(urn(ENVELOPE, VERSION), text(ENVELOPE, VERSION));
        for (ContributionSchema form : ContributionSchema.values()) {
            texts.put(urn(form.id(), form.version()), text(form.id(), form.version()));
        }
        texts.forEach((urn, text) -> documents.put(urn, JSON.readTree(text)));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(texts).schemaRegistryConfig(config));
        envelope = compiled(registry, urn(ENVELOPE, VERSION));
        var swift = new SwiftSchema(documents);
        swiftEnvelope = swift.compile(urn(ENVELOPE, VERSION));
        for (ContributionSchema form : ContributionSchema.values()) {
            swiftForms.put(form, swift.compile(urn(form.id(), form.version())));
            forms.put(form, compiled(registry, urn(form.id(), form.version())));
        }
    }

    List<Error> errorsOfEnvelope(JsonNode contribution) {
        return isSurelySound(contribution) ? List.of() : validatedEnvelope(contribution);
    }

    List<Error> errorsOfContent(ContributionSchema form, JsonNode content) {
        return isSurelySound(form, content) ? List.of() : validatedContent(form, content);
    }

    boolean isSurelySound(JsonNode contribution) {
        return swiftEnvelope.isSurelySound(contribution);
    }

    boolean isSurelySound(ContributionSchema form, JsonNode content) {
        return known(swiftForms.get(form), form).isSurelySound(content);
    }

    List<Error> validatedEnvelope(JsonNode contribution) {
        return envelope.validate(contribution);
    }

    List<Error> validatedContent(ContributionSchema form, JsonNode content) {
        return known(forms.get(form), form).validate(content);
    }

    private static <T> T known(@Nullable T compiled, ContributionSchema form) {
        return Objects.requireNonNull(compiled, () -> "no schema was compiled for " + form);
    }

    /** What the schema itself says about the value at fault; empty where it says nothing. */
    String descriptionOf(Error error) {
        SchemaLocation location = error.getSchemaLocation();
        JsonNode schema =
                documents.getOrDefault(
                        location.getAbsoluteIri().toString(), JSON.createObjectNode());
        NodePath path = location.getFragment();
        for (int step = 0; step < path.getNameCount() - 1; step++) {
            schema = schema.path(String.valueOf(path.getElement(step)));
        }
        return schema.path("description").stringValue("");
    }

    private static Schema compiled(SchemaRegistry registry, String urn) {
        Schema schema = registry.getSchema(SchemaLocation.of(urn));
        schema.initializeValidators();
        return schema;
    }

    private static String urn(String id, String version) {
        return "urn:xpatvoices:schema:" + id + ":" + version;
    }

    private static String text(String id, String version) {
        String resource = "schemas/" + id + "/" + version + ".json";
        try (InputStream in =
                ContributionSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.xpatvoices.marketplace.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;

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

/** The JSON Schemas of all forms, read and compiled once; none is ever fetched from elsewhere. */
final class FormSchemas {

    private static final String CODES = "codes";
    private static final String ENVELOPE = "contribution-envelope";
    private static final String VERSION = "1.0.0";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Schema envelope;
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
        for (ContributionSchema form : ContributionSchema.values()) {
            forms.put(form, compiled(registry, urn(form.id(), form.version())));
        }
    }

    List<Error> errorsOfEnvelope(JsonNode contribution) {
        return envelope.validate(contribution);
    }

    List<Error> errorsOfContent(ContributionSchema form, JsonNode content) {
        Schema schema = forms.get(form);
        if (schema == null) {
            throw new IllegalArgumentException("no schema was compiled for " + form);
        }
        return schema.validate(content);
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

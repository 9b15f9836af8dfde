package org.xpatvoices.marketplace.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Gives schemas names that a reader wants. The generator is told to use full class names, because
 * every door has a record called Body and by simple name one of them would stand for all; here
 * {@code …licence.SellLicenceEndpoint.Body} becomes {@code SellLicenceBody}.
 */
final class SchemaNames {
    private static final String PREFIX = "#/components/schemas/";
    private static final Pattern PACKAGES = Pattern.compile("org\\.xpatvoices\\.([a-z0-9_]+\\.)*");
    private static final Pattern NESTING = Pattern.compile("(Endpoint)?[.$]");

    private SchemaNames() {}

    static void shorten(OpenAPI api) {
        Map<String, Schema> named = api.getComponents().getSchemas();
        if (named == null) {
            return;
        }
        Map<String, Schema> renamed = new TreeMap<>();
        named.forEach(
                (name, schema) -> {
                    rename(schema);
                    if (renamed.put(shortened(name), schema) != null) {
                        throw new IllegalStateException("two schemas are called " + name);
                    }
                });
        api.getComponents().setSchemas(renamed);
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .forEach(SchemaNames::rename);
    }

    static String shortened(String name) {
        return NESTING.matcher(PACKAGES.matcher(name).replaceAll("")).replaceAll("");
    }

    private static void rename(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                rename(parameter.getSchema());
                rename(parameter.getContent());
            }
        }
        if (operation.getRequestBody() != null) {
            rename(operation.getRequestBody().getContent());
        }
        for (ApiResponse response : operation.getResponses().values()) {
            rename(response.getContent());
            if (response.getHeaders() != null) {
                response.getHeaders().values().stream()
                        .map(Header::getSchema)
                        .forEach(SchemaNames::rename);
            }
        }
    }

    private static void rename(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> rename(media.getSchema()));
        }
    }

    private static void rename(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.get$ref();
        if (ref != null && ref.startsWith(PREFIX)) {
            schema.set$ref(PREFIX + shortened(ref.substring(PREFIX.length())));
        }
        rename(schema.getItems());
        rename(schema.getNot());
        renameAll(schema.getAllOf());
        renameAll(schema.getAnyOf());
        renameAll(schema.getOneOf());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(SchemaNames::rename);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            rename(values);
        }
    }

    @SuppressWarnings("rawtypes")
    private static void renameAll(@Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(SchemaNames::rename);
        }
    }
}

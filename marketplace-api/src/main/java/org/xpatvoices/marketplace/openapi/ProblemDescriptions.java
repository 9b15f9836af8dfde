package org.xpatvoices.marketplace.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.Problem;
import org.xpatvoices.marketplace.problem.ProblemType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a problem and the catalogue of all of them. */
@Component
class ProblemDescriptions implements GlobalOpenApiCustomizer {
    private static final String SCHEMA = "#/components/schemas/Problem";

    static ApiResponse response() {
        return new ApiResponse()
                .description("A problem; x-problem-types lists them.")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(SCHEMA))));
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        List<Map<String, Object>> types = new ArrayList<>();
        for (ProblemType type : ProblemType.all()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("type", type.uri());
            entry.put("status", type.status());
            entry.put("title", type.title());
            entry.put("cause", type.cause());
            entry.put("cure", type.cure());
            types.add(entry);
        }
        api.addExtension("x-problem-types", types);
        SchemaNames.shorten(api);
    }
}

package org.xpatvoices.marketplace.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.IfMatch;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.paging.Tagged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The headers and query parameters that follow from how a door is declared. */
final class DoorParameters {
    private DoorParameters() {}

    static void add(Operation operation, HandlerMethod door, Set<Integer> refusals) {
        if (door.hasMethodAnnotation(Idempotent.class)) {
            refusals.addAll(List.of(409, 422));
            operation.addParametersItem(header("Idempotency-Key", true, "A new UUID per intent."));
        }
        if (door.hasMethodAnnotation(Tagged.class)) {
            operation.addParametersItem(header("If-None-Match", false, "The ETag you have."));
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("You have it already."));
        }
        for (MethodParameter parameter : door.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                addPaging(operation);
            } else if (parameter.getParameterType() == IfMatch.class) {
                refusals.add(412);
                operation.addParametersItem(header("If-Match", false, "The ETag you decided on."));
            }
        }
    }

    private static void addPaging(Operation operation) {
        IntegerSchema limit = new IntegerSchema();
        limit.minimum(BigDecimal.ONE);
        limit.maximum(BigDecimal.valueOf(PageRequest.LIMIT_MAX));
        limit.setDefault(PageRequest.LIMIT_DEFAULT);
        operation.addParametersItem(
                new Parameter().in("query").name("limit").required(false).schema(limit));
        operation.addParametersItem(
                new Parameter()
                        .in("query")
                        .name("cursor")
                        .required(false)
                        .description("The next of the page before.")
                        .schema(new StringSchema()));
    }

    private static Parameter header(String name, boolean required, String why) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(why)
                .schema(new StringSchema());
    }
}

package org.xpatvoices.marketplace.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says of each door what its annotations mean: who may enter, which headers, which problems. */
@Component
class DoorDescriptions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        operation.setOperationId(nameOf(door));
        if (!door.hasMethodAnnotation(io.swagger.v3.oas.annotations.tags.Tag.class)
                && !door.getBeanType()
                        .isAnnotationPresent(io.swagger.v3.oas.annotations.tags.Tag.class)) {
            operation.setTags(List.of(featureOf(door)));
        }
        Set<Integer> refusals = new TreeSet<>(List.of(400, 404, 429));
        addAdmission(operation, door, refusals);
        DoorParameters.add(operation, door, refusals);
        if (operation.getRequestBody() != null) {
            refusals.addAll(List.of(413, 415, 422));
        }
        addProblems(operation, refusals);
        return operation;
    }

    /** {@code SellLicenceEndpoint.sell} becomes {@code sellLicence.sell}. */
    private static String nameOf(HandlerMethod door) {
        String type = door.getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
        return StringUtils.uncapitalize(type) + "." + door.getMethod().getName();
    }

    private static String featureOf(HandlerMethod door) {
        String name = door.getBeanType().getPackageName();
        String feature = name.substring(name.lastIndexOf('.') + 1);
        return feature.equals("security") ? "worker" : feature;
    }

    private static void addAdmission(
            Operation operation, HandlerMethod door, Set<Integer> refusals) {
        Set<Admit> ways =
                AnnotatedElementUtils.findMergedRepeatableAnnotations(
                        door.getMethod(), Admit.class);
        if (ways.isEmpty()) {
            operation.setSecurity(List.of());
            return;
        }
        refusals.addAll(List.of(401, 403));
        Set<String> scopes = new TreeSet<>();
        boolean byWorkers = false;
        for (Admit way : ways) {
            for (PartyKind kind : way.to()) {
                if (kind == PartyKind.WORKER) {
                    byWorkers = true;
                } else {
                    scopes.add(way.scope());
                }
            }
        }
        List<SecurityRequirement> needed = new ArrayList<>();
        scopes.forEach(
                scope ->
                        needed.add(
                                new SecurityRequirement()
                                        .addList(OpenApiWiring.ORGANISATION, scope)));
        if (byWorkers) {
            needed.add(new SecurityRequirement().addList(OpenApiWiring.WORKER));
        }
        operation.setSecurity(needed);
    }

    private static void addProblems(Operation operation, Set<Integer> refusals) {
        ApiResponses responses = operation.getResponses();
        for (int status : refusals) {
            ApiResponse problem = ProblemDescriptions.response();
            if (status == 429) {
                problem.addHeaderObject("Retry-After", new Header().schema(new IntegerSchema()));
            }
            responses.putIfAbsent(Integer.toString(status), problem);
        }
        responses.putIfAbsent("default", ProblemDescriptions.response());
    }
}

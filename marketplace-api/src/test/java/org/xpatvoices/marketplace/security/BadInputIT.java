package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.Operations.Operation;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * Bad input at every operation there is, by somebody who is let in: a problem of the 4xx kind,
 * never a fault of ours.
 */
class BadInputIT extends HttpTest {
    private static final int RANDOM_BODIES = 10;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void answersWrongBodiesWithAProblem() throws IOException {
        for (Operation operation : operations()) {
            if (!operation.hasBody()) {
                continue;
            }
            Http in = insider(operation);
            boolean json = operation.reads().getSubtype().equals("json");
            String type = operation.reads().toString();
            if (operation.handler().getMethodParameters().length > 0) {
                expect(operation, "image/png", post(operation, in, "image/png", "{}"), 415);
            }
            if (json && readsBody(operation)) {
                expect(operation, "no JSON", post(operation, in, type, "{"), 400);
                expect(
                        operation,
                        "unknown field",
                        post(operation, in, type, "{\"noSuchField\":1}"),
                        400,
                        422);
                expect(operation, "array", post(operation, in, type, "[]"), 422);
                expect(operation, "null", post(operation, in, type, "null"), 400, 422);
                expect(operation, "empty", post(operation, in, type, ""), 400);
                expect(
                        operation,
                        "oversize",
                        post(operation, in, type, "{\"a\":\"" + "x".repeat(300_000) + "\"}"),
                        413);
                expect(operation, "deep", post(operation, in, type, "[".repeat(5_000)), 400, 422);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answersRandomBodiesWithoutAFaultOfOurs() throws IOException {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        for (Operation operation : operations()) {
            for (int i = 0; operation.hasBody() && i < RANDOM_BODIES; i++) {
                String body = RandomJson.of(random);
                Http.Answer answer =
                        post(operation, insider(operation), operation.reads().toString(), body);
                if (answer.status() >= 500) {
                    wrong.add(operation.name() + " " + body + ": " + answer.text());
                }
            }
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
    }

    @Test
    void answersUnknownIdsWithNotFound() throws IOException {
        for (Operation operation : operations()) {
            if (!operation.path().contains("{") || operation.hasBody()) {
                continue;
            }
            for (String id :
                    List.of("x", "lic_" + "0".repeat(32), "%F0%9F%92%A9", "a%20b", "1'or'1")) {
                Http.Answer answer = insider(operation).get(operation.pathWith(id));
                if (answer.status() != 404 && answer.status() != 400) {
                    wrong.add(operation.name() + " " + id + ": " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answersAnyQueryWithoutAFaultOfOurs() throws IOException {
        Map<String, List<String>> parameters = queryParameters();
        for (Operation operation : operations()) {
            for (String parameter : parameters.getOrDefault(operation.name(), List.of())) {
                for (String value :
                        List.of(
                                "",
                                "-1",
                                "9999999999999999999",
                                "x'y\"z",
                                "\u0000",
                                "é",
                                "2026-13")) {
                    String query =
                            parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                    Http.Answer answer =
                            insider(operation)
                                    .newKey()
                                    .with("Content-Type", operation.reads().toString())
                                    .send(
                                            operation.method(),
                                            operation.pathWith("x") + "?" + query,
                                            "");
                    if (answer.status() >= 500) {
                        wrong.add(operation.name() + " " + query + ": " + answer.text());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Iterable<Operation> operations() {
        return new Operations(mapping).all().values();
    }

    private Http insider(Operation operation) throws IOException {
        String role =
                Operations.cells().getOrDefault(operation.name(), Map.of()).entrySet().stream()
                        .filter(cell -> cell.getValue().equals("in"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("anonymous");
        return Operations.as(http, role);
    }

    private static boolean readsBody(Operation operation) {
        return Stream.of(operation.handler().getMethodParameters())
                .anyMatch(
                        parameter ->
                                parameter.hasParameterAnnotation(
                                        org.springframework.web.bind.annotation.RequestBody.class));
    }

    private static Http.Answer post(Operation operation, Http in, String type, String body) {
        return in.newKey()
                .with("Content-Type", type)
                .send(operation.method(), operation.pathWith("x_" + "0".repeat(32)), body);
    }

    /** A wrong id in the path or a slowed-down card may be told before the body is looked at. */
    private void expect(Operation operation, String what, Http.Answer answer, Integer... allowed) {
        boolean early = answer.status() == 404 || answer.status() == 429;
        if (!early && !List.of(allowed).contains(answer.status()) || answer.problem().isEmpty()) {
            wrong.add(
                    "%s, %s: %d %s"
                            .formatted(operation.name(), what, answer.status(), answer.text()));
        }
    }

    private Map<String, List<String>> queryParameters() {
        Map<String, List<String>> found = new java.util.TreeMap<>();
        http.get("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                operation -> {
                                                    List<String> names = new ArrayList<>();
                                                    operation
                                                            .getValue()
                                                            .path("parameters")
                                                            .forEach(
                                                                    parameter -> {
                                                                        if (parameter
                                                                                .path("in")
                                                                                .asString()
                                                                                .equals("query")) {
                                                                            names.add(
                                                                                    parameter
                                                                                            .path(
                                                                                                    "name")
                                                                                            .asString());
                                                                        }
                                                                    });
                                                    found.put(
                                                            operation
                                                                            .getKey()
                                                                            .toUpperCase(
                                                                                    java.util.Locale
                                                                                            .ROOT)
                                                                    + " "
                                                                    + path.getKey(),
                                                            names);
                                                }));
        return found;
    }
}

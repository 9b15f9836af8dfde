package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every operation times every role. The expected cells stand in {@code access/*.csv}, one file per
 * feature; an operation without its line fails the build, and so does a line without its operation.
 */
class AccessMatrixIT extends HttpTest {
    private static final Set<String> ROLES =
            Set.of("anonymous", "worker", "hub", "off-taker", "auditor", "operator");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Line(String file, Map<String, String> cells) {}

    @Test
    void hasACellForEveryOperationAndRole() throws IOException {
        Map<String, Line> lines = lines();

        assertThat(new TreeSet<>(lines.keySet())).isEqualTo(operations().keySet());
        lines.forEach(
                (operation, line) -> {
                    assertThat(line.cells().keySet()).as(operation).isEqualTo(ROLES);
                    assertThat(line.cells().values()).as(operation).isSubsetOf("in", "401", "403");
                });
    }

    @Test
    void letsInWhomTheCellsSay() throws IOException {
        Map<String, MediaType> operations = operations();
        List<String> wrong = new ArrayList<>();
        lines().forEach(
                        (operation, line) ->
                                line.cells()
                                        .forEach(
                                                (role, expected) -> {
                                                    MediaType type = operations.get(operation);
                                                    String got = knock(operation, type, role);
                                                    if (!got.equals(expected)) {
                                                        wrong.add(
                                                                operation + " as " + role + ": "
                                                                        + got + ", not "
                                                                        + expected);
                                                    }
                                                }));
        assertThat(wrong).isEmpty();
    }

    private String knock(String operation, MediaType type, String role) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll("\\{[^}]*}", "none_" + "0".repeat(32));
        Http client = role.equals("anonymous") ? http : http.as(kind(role), partyOf(role));
        Http.Answer answer =
                client.newKey()
                        .with("Content-Type", type.toString())
                        .send(parts[0], path, parts[0].equals("GET") ? "" : "{}");
        return switch (answer.problem()) {
            case "unauthorised" -> "401";
            case "missing-scope" -> "403";
            default -> answer.status() < 500 ? "in" : answer.status() + " " + answer.text();
        };
    }

    private static PartyKind kind(String role) {
        return PartyKind.ofClaim(role);
    }

    private static String partyOf(String role) {
        String prefix =
                switch (kind(role)) {
                    case WORKER -> "wrk_";
                    case HUB -> "hub_";
                    case OFF_TAKER -> "ofk_";
                    case AUDITOR -> "aud_";
                    case OPERATOR -> "ops_";
                };
        return prefix + "f".repeat(32);
    }

    /** Every operation below /v1 with the media type it reads. */
    private TreeMap<String, MediaType> operations() {
        TreeMap<String, MediaType> operations = new TreeMap<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                if (!path.startsWith("/v1/")) {
                    continue;
                }
                MediaType type =
                        info.getConsumesCondition().getConsumableMediaTypes().stream()
                                .findFirst()
                                .orElse(MediaType.APPLICATION_JSON);
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> operations.put(method + " " + path, type));
            }
        }
        return operations;
    }

    private static Map<String, Line> lines() throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.csv")) {
            for (String text : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                String[] parts = text.split(",");
                Map<String, String> cells = new TreeMap<>();
                for (int at = 1; at < parts.length; at++) {
                    String[] cell = parts[at].strip().toLowerCase(Locale.ROOT).split("=");
                    cells.put(cell[0], cell[1]);
                }
                Line before = lines.put(parts[0].strip(), new Line(file.getFilename(), cells));
                assertThat(before).as(text).isNull();
            }
        }
        return lines;
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    @Test
    void hasACellForEveryOperationAndRole() throws IOException {
        Map<String, Map<String, String>> cells = Operations.cells();

        assertThat(cells.keySet()).isEqualTo(new Operations(mapping).all().keySet());
        cells.forEach(
                (operation, line) -> {
                    assertThat(line.keySet()).as(operation).isEqualTo(ROLES);
                    assertThat(line.values()).as(operation).isSubsetOf("in", "401", "403");
                });
    }

    @Test
    void letsInWhomTheCellsSay() throws IOException {
        Map<String, Operation> operations = new Operations(mapping).all();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> line : Operations.cells().entrySet()) {
            Operation operation = operations.get(line.getKey());
            line.getValue()
                    .forEach(
                            (role, expected) -> {
                                String got = knock(operation, role);
                                if (!got.equals(expected)) {
                                    wrong.add(
                                            "%s as %s: %s, not %s"
                                                    .formatted(line.getKey(), role, got, expected));
                                }
                            });
        }

        assertThat(wrong).isEmpty();
    }

    private String knock(Operation operation, String role) {
        Http.Answer answer =
                Operations.as(http, role)
                        .newKey()
                        .with("Content-Type", operation.reads().toString())
                        .send(
                                operation.method(),
                                operation.pathWith("none_" + "0".repeat(32)),
                                operation.hasBody() ? "{}" : "");
        return switch (answer.problem()) {
            case "unauthorised" -> "401";
            case "missing-scope" -> "403";
            default -> answer.status() < 500 ? "in" : answer.status() + " " + answer.text();
        };
    }
}

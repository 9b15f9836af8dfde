package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.Operations.Operation;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every page and every other door outside {@code /v1} times every role, people with their sessions
 * and machines with their tokens. The expected cells stand in {@code access/pages/pages.csv}: in,
 * turned away to sign in, or refused.
 */
class PageMatrixIT extends HttpTest {
    private static final String CELLS = "classpath*:access/pages/*.csv";
    private static final Set<String> ROLES =
            Set.of("anonymous", "worker", "hub", "off-taker", "auditor", "operator");
    private static final String PASSWORD = "a long password";
    private static final String PIN = "918273";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired private Operators operators;
    @Autowired private PartyClients clients;
    @Autowired private ClaimCards cards;
    @Autowired private WorkerCredentials credentials;

    @Test
    void hasACellForEveryPageAndRole() throws IOException {
        var cells = Operations.cells(CELLS);

        assertThat(cells.keySet()).isEqualTo(pages().keySet());
        cells.forEach((page, line) -> assertThat(line.keySet()).as(page).isEqualTo(ROLES));
    }

    @Test
    void letsInWhomTheCellsSay() throws IOException {
        var pages = pages();
        Map<String, PageVisitor> visitors = visitors();
        List<String> wrong = new ArrayList<>();
        for (var line : signingOutLast(Operations.cells(CELLS))) {
            Operation page = pages.get(line.getKey());
            line.getValue()
                    .forEach(
                            (role, expected) -> {
                                String got = knock(page, visitors.get(role));
                                if (!got.equals(expected)) {
                                    wrong.add(
                                            "%s as %s: %s, not %s"
                                                    .formatted(line.getKey(), role, got, expected));
                                }
                            });
        }

        assertThat(wrong).isEmpty();
    }

    private static List<Map.Entry<String, Map<String, String>>> signingOutLast(
            Map<String, Map<String, String>> cells) {
        return cells.entrySet().stream()
                .sorted(Comparator.comparing(line -> line.getKey().endsWith("/logout")))
                .toList();
    }

    private Map<String, Operation> pages() {
        return Operations.outsideTheApi(mapping);
    }

    private Map<String, PageVisitor> visitors() {
        var visitors = new LinkedHashMap<String, PageVisitor>();
        visitors.put("anonymous", new PageVisitor(http));
        visitors.put("hub", new PageVisitor(Operations.as(http, "hub")));
        visitors.put("off-taker", new PageVisitor(Operations.as(http, "off-taker")));
        visitors.put("worker", worker());
        visitors.put("auditor", auditor());
        visitors.put("operator", operator());
        visitors.forEach(PageMatrixIT::takeForms);
        return visitors;
    }

    /** Whoever has no session at a door still has its form, from the page to sign in. */
    private static void takeForms(String role, PageVisitor visitor) {
        if (!role.equals("worker")) {
            visitor.get("/worker/login");
        }
        if (!role.equals("operator") && !role.equals("auditor")) {
            visitor.get("/console/login");
        }
    }

    private PageVisitor operator() {
        String name = "op-" + WorkerStory.hex();
        operators.register("ops_" + WorkerStory.hex(), name, PASSWORD);
        var visitor = new PageVisitor(http);
        visitor.get("/console/login");
        visitor.post("/console/login", "username=" + name + "&password=" + PASSWORD);
        assertThat(visitor.get("/console/runs").status()).isEqualTo(200);
        return visitor;
    }

    private PageVisitor auditor() {
        var client =
                clients.register(
                        PartyKind.AUDITOR,
                        "aud_" + WorkerStory.hex(),
                        Scopes.of(PartyKind.AUDITOR));
        var visitor = new PageVisitor(http);
        visitor.get("/console/auditor/login");
        visitor.post(
                "/console/auditor/login",
                "username=" + client.clientId() + "&password=" + client.clientSecret());
        assertThat(visitor.get("/console/auditor").status()).isEqualTo(200);
        return visitor;
    }

    private PageVisitor worker() {
        var story = new WorkerStory(http);
        ClaimCard card = cards.issue(story.enrolled());
        credentials.choosePin(card, PIN);
        var visitor = new PageVisitor(http);
        visitor.get("/worker/login");
        visitor.post("/worker/login", "card=" + card.code() + "&pin=" + PIN);
        assertThat(visitor.get("/worker").status()).isEqualTo(200);
        return visitor;
    }

    private String knock(Operation page, PageVisitor visitor) {
        String path = page.pathWith("none_" + "0".repeat(32));
        if (page.method().equals("GET")) {
            return seen(visitor.get(path));
        }
        if (!page.method().equals("POST")) {
            var json = http.with("Content-Type", page.reads().toString());
            return seen(json.send(page.method(), path, "{}"));
        }
        return seen(visitor.post(path, "none=1"));
    }

    private static String seen(Http.Answer answer) {
        String location = answer.header("Location");
        if (answer.status() == 302 && location.matches(".*/login([?].*)?")) {
            return "login";
        }
        if (answer.status() == 403) {
            return answer.text().contains("form-is-stale") ? "stale form" : "403";
        }
        return answer.status() < 500 ? "in" : answer.status() + " " + answer.text();
    }
}

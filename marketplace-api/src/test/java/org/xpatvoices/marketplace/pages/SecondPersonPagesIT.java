package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.UUID;

/** What waits for a second person, as that person sees it. */
class SecondPersonPagesIT extends HttpTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired private Operators operators;
    @Autowired private PartyClients clients;

    @Test
    void lettingAHubInAndDecliningAReport() {
        String name = "Centre " + UUID.randomUUID();
        String hub = asked("/v1/ops/parties", "{'kind':'HUB','name':'" + name + "'}", "partyId");
        String report =
                asked(
                        "/v1/ops/reports",
                        "{'period':'2021-Q1','filter':{'region':'NORTH'},'indicators':['C05']}",
                        "reportId");
        try (var visitor = Browser.visitor(1200, 900, "en")) {
            Page page = visitor.newPage();
            signIn(page);
            page.navigate(at("/console/parties"));
            var waiting = page.locator("section:has(h2:has-text('" + name + "'))").first();
            assertThat(waiting.innerText()).contains("Hub", hub);
            assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isFalse();
            assertFits(page, 1200);
            waiting.locator("button[value=true]").click();

            assertThat(page.locator("tr:has-text('" + name + "')").first().innerText())
                    .contains("Let in");
            assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isTrue();

            http.as(PartyKind.OPERATOR, newOperator())
                    .newKey()
                    .post("/v1/ops/parties/" + hub + "/secret", "");
            assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isFalse();
            page.navigate(at("/console/parties"));
            page.locator("section:has(h2:has-text('fresh secret')):has-text('" + hub + "') button")
                    .first()
                    .click();
            assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isTrue();

            page.navigate(at("/console/reports"));
            var proposal = page.locator("section:has-text('" + report + "')").first();
            assertThat(proposal.innerText()).contains("2021-Q1", "region: NORTH", "C05");
            proposal.locator("button[value=true]").click();
            assertThat(page.locator("main").innerText()).contains("coarser cell");
            page.navigate(at("/console/reports"));
            page.locator("section:has-text('" + report + "') button[value=false]").first().click();
            assertThat(page.locator("main").innerText()).doesNotContain(report);
            page.setViewportSize(320, 700);
            for (String path : new String[] {"/console/parties", "/console/reports"}) {
                page.navigate(at(path));
                assertFits(page, 320);
            }
        }
    }

    @Test
    void whoBeganItIsOfferedNoButtonAndRefusedWithoutOne() {
        String me = newOperator();
        String name = "Centre " + UUID.randomUUID();
        String hub =
                http.as(PartyKind.OPERATOR, me)
                        .newKey()
                        .post("/v1/ops/parties", "{\"kind\":\"HUB\",\"name\":\"" + name + "\"}")
                        .json()
                        .path("partyId")
                        .asString();
        try (var visitor = Browser.visitor(800, 900, "en")) {
            Page page = visitor.newPage();
            signIn(page, me);
            page.navigate(at("/console/parties"));
            var waiting = page.locator("section:has(h2:has-text('" + name + "'))").first();
            assertThat(waiting.locator("button[value=true]").count()).isZero();
            page.evaluate(
                    "document.querySelectorAll('button[value=false]').forEach(b => b.value = 'true')");
            waiting.locator("button").click();

            assertThat(page.locator("main").innerText()).contains("takes two persons");
            assertThat(clients.isAdmitted(PartyKind.HUB, hub)).isFalse();
        }
    }

    private static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= " + width))
                .as("no sideways scrolling at " + width)
                .isEqualTo(true);
    }

    private String asked(String path, String body, String id) {
        var answer =
                http.as(PartyKind.OPERATOR, newOperator())
                        .newKey()
                        .post(path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path(id).asString();
    }

    private void signIn(Page page) {
        signIn(page, newOperator());
    }

    private void signIn(Page page, String operatorId) {
        String name = "op-" + UUID.randomUUID();
        operators.register(operatorId, name, PASSWORD);
        page.navigate(at("/console"));
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.locator("form button").click();
    }

    private String at(String path) {
        return http.uri(path).toString();
    }

    private static String newOperator() {
        return "ops_" + UUID.randomUUID().toString().replace("-", "");
    }
}

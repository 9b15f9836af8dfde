package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.security.Scopes;
import org.xpatvoices.marketplace.web.WorkerStory;

/** An auditor in a browser with scripts off: what it may see, and what it may not. */
class AuditorPagesIT extends HttpTest {
    private static final int PHONE = 320;

    @Autowired private PartyClients clients;
    @Autowired private Operators operators;

    private final BrowserContext visitor = Browser.visitor(PHONE, 700, "en");
    private final Page page = visitor.newPage();
    private IssuedClient auditor;

    @BeforeEach
    void register() {
        auditor = clients.register(PartyKind.AUDITOR, party(), Scopes.of(PartyKind.AUDITOR));
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void anAuditorSignsInWithItsClientAndReadsButDoesNotRunTheConsole() {
        page.navigate(at("/console/auditor"));
        assertThat(page.url()).endsWith("/console/auditor/login");

        signIn(auditor.clientSecret());

        assertThat(page.url()).endsWith("/console/auditor");
        assertThat(page.locator("code").first().innerText()).isEqualTo(auditor.clientId());
        assertThat(page.locator("[role=status]").innerText()).contains("No cell is assigned");
        fitsAPhone();
        page.navigate(at("/console/auditor/invariants"));
        assertThat(page.locator("tbody tr").count()).as("I1 to I20").isEqualTo(20);
        assertThat(page.locator("th[scope=row]").count()).isEqualTo(20);
        fitsAPhone();
        for (String path : new String[] {"/console", "/console/runs", "/console/invariants"}) {
            assertThat(page.navigate(at(path)).status()).as(path).isEqualTo(403);
        }
        assertThat(page.navigate(at("/console/auditor/reports/rep_" + "0".repeat(32))).status())
                .isEqualTo(404);
        assertThat(page.locator("a.button").getAttribute("href")).isEqualTo("/console/auditor");
    }

    @Test
    void anAssignedCellIsRunFromThePageAndARefusalSaysWhatWouldPass() {
        var told =
                http.as(PartyKind.OPERATOR, "ops_" + "e".repeat(32))
                        .post(
                                "/v1/ops/auditors/" + auditor.clientId() + "/cells",
                                "{\"cells\":[{\"region\":\"SOUTH\",\"sector\":\"TOURISM\"}]}");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        page.navigate(at("/console/auditor/login"));
        signIn(auditor.clientSecret());

        page.fill("#period", "2019-Q1");
        page.locator("main form button").click();

        assertThat(page.locator("[role=alert]").innerText()).contains("too few");
        assertThat(page.locator("main").innerText()).contains("It would pass with 11 workers");
    }

    @Test
    void wrongSecretsOtherPartiesAndRevokedAuditorsStayOutside() {
        page.navigate(at("/console/auditor/login"));
        signIn("xvs_wrong");
        assertThat(page.locator("[role=alert]").isVisible()).isTrue();

        var hub =
                clients.register(
                        PartyKind.HUB, "hub_" + WorkerStory.hex(), Scopes.of(PartyKind.HUB));
        fill(hub.clientId(), hub.clientSecret());
        assertThat(page.url()).contains("/console/auditor/login?refused");
        operators.register(
                "ops_" + WorkerStory.hex(), "op-" + auditor.clientId(), "a long password");
        fill("op-" + auditor.clientId(), "a long password");
        assertThat(page.url()).contains("/console/auditor/login?refused");

        signIn(auditor.clientSecret());
        assertThat(page.url()).endsWith("/console/auditor");
        clients.revoke(auditor.clientId());
        assertThat(page.navigate(at("/console/auditor")).status()).isEqualTo(403);
    }

    @Test
    void anOperatorIsNoAuditor() {
        String name = "op-" + auditor.clientId();
        operators.register("ops_" + WorkerStory.hex(), name, "a long password");
        page.navigate(at("/console/login"));
        fill(name, "a long password");
        assertThat(page.url()).endsWith("/console");

        assertThat(page.navigate(at("/console/auditor")).status()).isEqualTo(403);
    }

    private void signIn(String secret) {
        fill(auditor.clientId(), secret);
    }

    private void fill(String name, String secret) {
        page.fill("#username", name);
        page.fill("#password", secret);
        page.locator("main form button").click();
    }

    private void fitsAPhone() {
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(PHONE);
    }

    private String at(String path) {
        return http.uri(path).toString();
    }

    private static String party() {
        return "aud_" + WorkerStory.hex();
    }
}

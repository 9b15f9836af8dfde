package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.UUID;

/** A product that waits for a second person, as that person sees it. */
class ProductPagesIT extends HttpTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired private Operators operators;

    @Test
    void aSecondOperatorReadsAProductAndApprovesIt() {
        String title = "Wages " + UUID.randomUUID();
        String product = defined(title);
        try (var visitor = Browser.visitor(1200, 900, "en")) {
            Page page = visitor.newPage();
            signIn(page);
            page.navigate(at("/console/products"));
            var proposal = page.locator("section:has(h2:has-text('" + title + "'))").first();

            assertThat(proposal.innerText())
                    .contains("MVR 0.000001", "food", "at most 99 %", "GREATER_MALE");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 1200"))
                    .as("no sideways scrolling")
                    .isEqualTo(true);
            proposal.locator("button[value=true]").click();

            assertThat(page.url()).endsWith("/console/products");
            assertThat(page.locator("main").innerText()).doesNotContain(title);
            page.setViewportSize(320, 700);
            page.navigate(at("/catalogue/" + product));
            assertThat(page.locator("main").innerText())
                    .contains("GREATER_MALE", "Researcher")
                    .doesNotContain("not yet approved");
        }
    }

    private String defined(String title) {
        var maker = http.as(PartyKind.OPERATOR, newOperator());
        var answer =
                maker.post(
                        "/v1/ops/products",
                        """
                        {"title":"%s","schema":"employment-contract@1.0.0","period":"2026-Q3",
                         "purposes":["RESEARCH"],"recipients":["RESEARCHER"],
                         "quasiIdentifiers":["nationality"],"sensitiveColumns":["basicWage"],
                         "plainColumns":["food"],"filter":{"locationClass":["GREATER_MALE"]},
                         "privacy":{"k":11,"l":3,"employersMin":3,"largestEmployerPercentMax":70,
                          "tellingPercentMax":99},
                         "pricing":{"mode":"BOTTOM_UP","amount":{"amountMicro":1,"currency":"MVR"}}}\
                        """
                                .formatted(title));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("productId").asString();
    }

    private void signIn(Page page) {
        String name = "op-" + UUID.randomUUID();
        operators.register(newOperator(), name, PASSWORD);
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

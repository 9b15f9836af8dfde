package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.Operators;

import java.util.UUID;

/** Proposing a product without a script: what is wrong is said where it is wrong. */
class ProductSheetPagesIT extends HttpTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String LOOK = "button[value=look]";
    private static final String PROPOSE = "button[value=propose]";

    @Autowired private Operators operators;

    @Test
    void aProductIsLookedAtAndThenProposed() {
        String title = "Wages " + UUID.randomUUID();
        try (var visitor = Browser.visitor(1000, 900, "en")) {
            Page page = open(visitor.newPage());
            assertThat(page.inputValue("#k")).isEqualTo("11");
            assertThat(page.locator(PROPOSE).count()).isZero();
            fill(page, title, "2020-Q1");
            page.locator(LOOK).click();

            assertThat(page.locator("#look").innerText())
                    .contains(title, "at least 11 workers", "fewer than 50 times", "MVR 1.25", "F");
            assertThat(page.locator("#faults").count()).isZero();
            assertThat(page.isChecked("input[name=show][value=basicWage]")).isTrue();
            page.setViewportSize(320, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
            page.locator(PROPOSE).click();

            assertThat(page.url()).endsWith("/console/products");
            var proposal = page.locator("section:has(h2:has-text('" + title + "'))").first();
            assertThat(proposal.innerText())
                    .contains("2020-Q1", "nationality", "basicWage", "MVR 1.25", "sex", "Research");
            assertThat(proposal.locator("button[value=true]").count()).as("not by me").isZero();
        }
    }

    @Test
    void everyFaultIsSaidAtItsPlaceAndWhatWasTypedStays() {
        try (var visitor = Browser.visitor(1000, 900, "en")) {
            Page page = open(visitor.newPage());
            page.evaluate("document.querySelectorAll('form').forEach(f => f.noValidate = true)");
            page.fill("#title-text", "  ");
            page.fill("#period-text", "last month");
            page.fill("#k", "eleven");
            page.fill("#amount", "1,25");
            page.locator(LOOK).click();

            for (String part :
                    new String[] {"title", "period", "audience", "protection", "price"}) {
                assertThat(page.locator("#" + part + " #fault-" + part).count()).isEqualTo(1);
                assertThat(page.locator("#faults a[href='#" + part + "']").count()).isEqualTo(1);
            }
            assertThat(page.inputValue("#k")).isEqualTo("eleven");
            assertThat(page.getAttribute("#period-text", "aria-describedby"))
                    .isEqualTo("fault-period");
            assertThat(page.locator(PROPOSE).count()).isZero();
        }
    }

    @Test
    void theRulesSpeakAtTheirPlace() {
        try (var visitor = Browser.visitor(1000, 900, "en")) {
            Page page = open(visitor.newPage());
            fill(page, "Too little", "2020-Q1");
            page.fill("#k", "10");
            page.locator(LOOK).click();
            assertThat(page.locator("#protection #fault-protection").innerText())
                    .contains("the floors are k 11");

            page.fill("#k", "11");
            page.uncheck("input[name=show][value=basicWage]");
            page.locator(LOOK).click();
            assertThat(page.locator("#columns #fault-columns").innerText())
                    .contains("No sensitive column is named.");

            page.check("input[name=show][value=basicWage]");
            page.fill("#amount", "0");
            page.locator(LOOK).click();
            assertThat(page.locator("#price #fault-price").innerText())
                    .contains("Got 0 micro-units");
            assertThat(page.locator(PROPOSE).count()).isZero();

            page.fill("#amount", "1");
            page.locator(LOOK).click();
            page.fill("#amount", "2");
            page.locator(PROPOSE).click();
            assertThat(page.locator("#look").innerText())
                    .contains("different from what was looked at", "MVR 2.00");
            page.fill("#k", "5");
            page.locator(PROPOSE).click();
            assertThat(page.url()).as("refused, not proposed").endsWith("/console/products/new");
            assertThat(page.locator("#fault-protection").innerText()).contains("k 5");
        }
    }

    @Test
    void whatIsNoSheetBeginsAnew() {
        try (var visitor = Browser.visitor(1000, 900, "en")) {
            Page page = open(visitor.newPage());
            page.navigate(at("/console/products/new?schema=grievance@1.0.0"));
            assertThat(page.locator("fieldset").count()).isZero();
            page.navigate(at("/console/products/new?schema=" + "employment-contract@1.0.0"));
            page.evaluate("document.querySelector('input[name=schema]').value = 'profile@1.0.0'");
            page.evaluate("document.querySelectorAll('form').forEach(f => f.noValidate = true)");
            page.locator(LOOK).click();
            assertThat(page.locator("fieldset").count()).isZero();
        }
    }

    private static void fill(Page page, String title, String period) {
        page.fill("#title-text", title);
        page.fill("#period-text", period);
        page.check("input[name=purpose][value=RESEARCH]");
        page.check("input[name=recipient][value=RESEARCHER]");
        page.check("input[name=show][value=nationality]");
        page.check("input[name=show][value=basicWage]");
        page.check("input[name='of.sex'][value=F]");
        page.fill("#amount", "1.25");
    }

    private Page open(Page page) {
        String name = "op-" + UUID.randomUUID();
        operators.register("ops_" + UUID.randomUUID().toString().replace("-", ""), name, PASSWORD);
        page.navigate(at("/console"));
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.locator("form button").click();
        page.navigate(at("/console/products/new"));
        page.selectOption("#schema", "employment-contract@1.0.0");
        page.locator("form[method=get] button").click();
        return page;
    }

    private String at(String path) {
        return http.uri(path).toString();
    }
}

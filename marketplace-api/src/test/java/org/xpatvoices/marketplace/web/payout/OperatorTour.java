package org.xpatvoices.marketplace.web.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.pages.Browser;
import org.xpatvoices.marketplace.security.Operators;

import java.util.UUID;

/** An operator in a browser without scripts, who looks at what has become of the money. */
final class OperatorTour implements AutoCloseable {
    private final Http http;
    private final BrowserContext visitor = Browser.visitor(1200, 900, "en");
    final Page page = visitor.newPage();

    OperatorTour(Http http, Operators operators, String party) {
        this.http = http;
        String name = "tour-" + UUID.randomUUID();
        operators.register(party, name, "correct horse battery");
        open("/console");
        page.fill("#username", name);
        page.fill("#password", "correct horse battery");
        page.locator("form button").click();
    }

    String open(String path) {
        page.navigate(http.uri(path).toString());
        return page.content();
    }

    void shoot(String name) {
        Browser.picture(page, "console-" + name);
    }

    /**
     * The keyboard alone: from the top of the page to the first field, and off with what is in it.
     */
    void type(String text) {
        page.locator("main form input").first().focus();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    /** What the page says, and that it neither failed nor was refused. */
    String main() {
        page.locator("main h1").first().waitFor();
        assertThat(page.locator("main h1").count()).isOne();
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        visitor.close();
    }
}

package org.xpatvoices.marketplace.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.marketplace.HttpTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checking proofs in a browser under the page's own security policy, and without scripts. */
class VerifyPageIT extends HttpTest {
    @Autowired private EventBus events;

    @Test
    void aVisitorChecksFilesOnTheirOwnDevice() {
        byte[] policy = http.get("/log/policy").bytes();
        byte[] proof = proof();
        List<String> asked = new ArrayList<>();
        try (BrowserContext visitor = Browser.visitorWithScripts(360, 800)) {
            Page page = visitor.newPage();
            page.navigate(http.uri("/verify").toString());
            page.onRequest(
                    request -> {
                        if (!request.url().endsWith("/icon.svg")) {
                            asked.add(request.url());
                        }
                    });

            check(page, policy, proof);
            assertThat(page.locator("#verdict .notice")).hasText("Everything holds.");
            assertThat(page.locator("#verdict li")).containsText("is in the log of");
            shoot(page, "verify-holds");

            byte[] tampered = proof.clone();
            tampered[60] ^= 1;
            check(page, policy, tampered);
            assertThat(page.locator("#verdict .notice")).hasText("Something does not hold.");
            assertThat(page.locator("#verdict .refused")).containsText("event.tlog-proof:");
            shoot(page, "verify-refused");
        }
        assertThat(asked).as("nothing leaves the device").isEmpty();
    }

    @Test
    void withoutScriptsThePageSaysHowToCheck() {
        try (BrowserContext visitor = Browser.visitor(360, 800, "en")) {
            Page page = visitor.newPage();
            page.navigate(http.uri("/verify").toString());

            assertThat(page.locator("form#verify")).isHidden();
            assertThat(page.locator("main pre")).containsText("node verify.js policy");
            assertThat(page.locator("a[href='/log/policy']")).isVisible();
            shoot(page, "verify-no-scripts");
        }
    }

    private static void check(Page page, byte[] policy, byte[] proof) {
        page.setInputFiles(
                "#files",
                new FilePayload[] {
                    new FilePayload("policy", "text/plain", policy),
                    new FilePayload("event.tlog-proof", "text/plain", proof)
                });
        page.locator("#verify button").click();
    }

    private byte[] proof() {
        var event =
                GenericEventMessage.asEventMessage(
                        new PacketDelivered(
                                "lic_none", "pkt_none", "rows.csv", "00", 0, Instant.now()));
        events.publish(event);
        return http.get("/v1/proofs/" + event.getIdentifier()).bytes();
    }

    private static void shoot(Page page, String name) {
        Browser.picture(page, name);
    }
}

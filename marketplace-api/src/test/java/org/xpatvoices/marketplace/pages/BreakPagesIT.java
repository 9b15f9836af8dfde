package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakView;
import org.xpatvoices.contracts.reconcile.GetBreak;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Operators;

import java.time.Instant;
import java.util.UUID;

/** The second operator approves what the page showed, or nothing. */
class BreakPagesIT extends HttpTest {
    private static final String MAKER = "ops_" + "a".repeat(32);

    @Autowired private CommandGateway commands;
    @Autowired private Queries queries;
    @Autowired private Operators operators;

    private final BrowserContext visitor = Browser.visitor(1100, 900, "en");

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void anApprovalOfWhatWasSwappedMeanwhileIsRefused() {
        var id = new BreakId(UUID.randomUUID());
        commands.<Object>sendAndWait(
                new OpenBreak(
                        id,
                        BreakCategory.STATEMENT_GAP,
                        null,
                        null,
                        null,
                        null,
                        Money.zero("MVR"),
                        Money.zero("MVR"),
                        false,
                        "Number 4 follows number 2.",
                        Instant.now()));
        propose(id, "the bank was closed", 1);
        Page page = signedIn();
        page.navigate(at("/console/breaks"));
        assertThat(page.content()).contains("the bank was closed");

        propose(id, "we never asked the bank", 2);
        page.locator("button[value=true]").click();

        assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
        assertThat(view(id).state()).isEqualTo("RESOLUTION_PROPOSED");

        page.navigate(at("/console/breaks"));
        assertThat(page.content()).contains("we never asked the bank");
        page.locator("button[value=true]").click();
        assertThat(page.locator("button[value=true]").count()).isZero();
        assertThat(view(id).state()).isEqualTo("RESOLVED");
    }

    private void propose(BreakId id, String note, int number) {
        int given =
                commands.<Integer>sendAndWait(
                        new ProposeResolution(
                                id, BreakResolution.EXPLAINED, note, MAKER, Instant.now()));
        assertThat(given).isEqualTo(number);
        await().until(() -> Integer.valueOf(number).equals(view(id).proposal()));
    }

    private BreakView view(BreakId id) {
        return await().until(
                        () -> queries.maybe(new GetBreak(id), BreakView.class).orElse(null),
                        java.util.Objects::nonNull);
    }

    private Page signedIn() {
        String name = "op-" + UUID.randomUUID();
        operators.register("ops_" + "b".repeat(32), name, "correct horse battery");
        Page page = visitor.newPage();
        page.navigate(at("/console"));
        page.fill("#username", name);
        page.fill("#password", "correct horse battery");
        page.locator("form button").click();
        return page;
    }

    private String at(String path) {
        return http.uri(path).toString();
    }
}

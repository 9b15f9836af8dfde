package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

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
import org.xpatvoices.testing.FreshDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The second operator approves what the page showed, or nothing. */
@FreshDatabase
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
        var id = opened();
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

    /** Taken away, filled in, brought back, approved by another, and brought back once more. */
    @Test
    void aTableOfDecisionsIsCarriedOutRowByRowAndOnce() {
        var one = opened();
        var two = opened();
        var strange = opened();
        Page page = signedIn("ops_" + "d".repeat(32));
        String sheet = sheet(page);
        assertThat(sheet).contains(one.toString()).contains(strange.toString());
        assertThat(bring(page, sheet, "Decide")).contains("Decided: 0. Unchanged: 0. Refused: 0.");

        String filled =
                filled(one, 0, "EXPLAINED", "a, \"quoted\" note")
                        + filled(two, 0, "EXPLAINED", "another")
                        + filled(strange, 0, "LOSS", "cannot end so")
                        + filled(new BreakId(UUID.randomUUID()), 0, "EXPLAINED", "nobody knows it");
        assertThat(bring(page, HEADING + filled, "Look first"))
                .contains("Decided: 2. Unchanged: 0. Refused: 2.");
        assertThat(view(one).state()).isEqualTo("OPEN");
        assertThat(bring(page, HEADING + filled, "Decide"))
                .contains("Decided: 2. Unchanged: 0. Refused: 2.")
                .contains("it can end as [EXPLAINED]")
                .contains("There is no break of this id.");
        await().until(() -> view(two).state().equals("RESOLUTION_PROPOSED"));
        assertThat(view(one).note()).isEqualTo("a, \"quoted\" note");
        assertThat(bring(page, HEADING + filled, "Decide"))
                .contains("Decided: 0. Unchanged: 2. Refused: 2.");
        assertThat(view(one).proposal()).isOne();

        String answers = filled(one, 1, "APPROVE", "") + filled(two, 1, "DECLINE", "");
        assertThat(bring(page, HEADING + answers, "Decide"))
                .contains("Decided: 0. Unchanged: 0. Refused: 2.")
                .contains("Nobody approves what they have proposed.");
        visitor.clearCookies();
        page = signedIn("ops_" + "c".repeat(32));
        assertThat(bring(page, HEADING + filled(one, 2, "APPROVE", ""), "Decide"))
                .contains("Refused: 1.");
        assertThat(bring(page, HEADING + answers, "Decide"))
                .contains("Decided: 2. Unchanged: 0. Refused: 0.");
        await().until(() -> view(two).state().equals("OPEN"));
        assertThat(view(one).state()).isEqualTo("RESOLVED");
        assertThat(bring(page, HEADING + answers, "Decide"))
                .contains("Decided: 0. Unchanged: 2. Refused: 0.");
        assertThat(bring(page, "no,table\n", "Decide")).contains("breakId");
    }

    private static final String HEADING = "breakId,proposal,decision,note\r\n";

    private static String filled(BreakId id, int proposal, String decision, String note) {
        return "%s,%d,%s,\"%s\"\r\n".formatted(id, proposal, decision, note.replace("\"", "\"\""));
    }

    private String sheet(Page page) {
        page.navigate(at("/console/break-sheet"));
        return new String(
                page.context().request().get(at("/console/break-sheet/breaks.csv")).body(),
                StandardCharsets.UTF_8);
    }

    private String bring(Page page, String table, String button) {
        page.navigate(at("/console/break-sheet"));
        page.setInputFiles(
                "#file",
                new FilePayload("b.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        Locator send = page.locator("button:has-text('" + button + "')").first();
        page.waitForNavigation(() -> send.press("Enter"));
        return page.locator("main").innerText();
    }

    private BreakId opened() {
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
        view(id);
        return id;
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
        return signedIn("ops_" + "b".repeat(32));
    }

    private Page signedIn(String party) {
        String name = "op-" + UUID.randomUUID();
        operators.register(party, name, "correct horse battery");
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

package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.CountPayoutRuns;
import org.xpatvoices.contracts.payout.PayoutRunStarted;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.CountBreaks;
import org.xpatvoices.contracts.reconcile.CountReconciliations;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Operators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Lists of the console in a real browser with scripts off: all of a list can be reached and read.
 */
@Order(7)
class ConsoleListsIT extends HttpTest {
    private static final int PHONE = 320;
    private static final int MORE_THAN_A_PAGE = 53;
    private static final String LOST = "A payout that the statement does not show.";
    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");
    private static boolean told;

    @Autowired private EventGateway events;
    @Autowired private Queries queries;
    @Autowired private Operators operators;

    private final List<BrowserContext> visitors = new ArrayList<>();

    @BeforeEach
    void tell() {
        if (told) {
            return;
        }
        for (int at = 0; at < MORE_THAN_A_PAGE; at++) {
            events.publish(run(), statement(at), lost());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                count(new CountBreaks("OPEN")) >= MORE_THAN_A_PAGE
                                        && count(new CountPayoutRuns()) >= MORE_THAN_A_PAGE
                                        && count(new CountReconciliations()) >= MORE_THAN_A_PAGE);
        told = true;
    }

    @AfterEach
    void leave() {
        visitors.forEach(BrowserContext::close);
    }

    @ParameterizedTest
    @CsvSource({
        "/console/breaks, article.card > h2",
        "/console/runs, table td:first-child",
        "/console/statements, table td:first-child",
    })
    void everyRowOfALongListIsReachedByLinks(String path, String rows) {
        Page page = operator(1100);
        page.navigate(at(path));

        String said = page.locator("text=/^In all: /").innerText();
        long total = Long.parseLong(said.replaceAll("[^0-9]", ""));
        assertThat(total).isGreaterThanOrEqualTo(MORE_THAN_A_PAGE);
        assertThat(page.locator("a[rel=first]").count()).isZero();
        long seen = 0;
        Set<String> addresses = new HashSet<>();
        while (true) {
            seen += page.locator(rows).count();
            assertThat(addresses.add(page.url())).as("no page twice").isTrue();
            Locator next = page.locator("a[rel=next]");
            if (next.count() == 0) {
                break;
            }
            next.click();
            page.waitForLoadState();
        }
        assertThat(seen).isGreaterThanOrEqualTo(total);
        assertThat(addresses.size()).isGreaterThanOrEqualTo(2);
        page.locator("a[rel=first]").click();
        assertThat(page.locator("a[rel=first]").count()).isZero();
    }

    @Test
    void aNarrowedListStaysNarrowWhenItIsTurned() {
        Page page = operator(1100);
        page.navigate(at("/console/breaks?state=OPEN"));

        page.locator("a[rel=next]").click();

        assertThat(page.url()).contains("state=OPEN");
        assertThat(page.locator("article.card").count()).isPositive();
        page.navigate(at("/console/breaks?state=RESOLVED"));
        assertThat(page.locator("text=" + LOST).count()).isZero();
    }

    @Test
    void aBreakShowsTheMoneyAtStakeAndNotTheBookedZero() {
        Page page = operator(1100);

        page.navigate(at("/console/breaks?limit=500"));
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText(LOST)).first())
                .satisfies(one -> assertThat(one.innerText()).contains("At stake: MVR 12.34"));
        page.navigate(at("/console"));
        assertThat(page.locator("section[aria-labelledby=breaks]").innerText())
                .contains("MVR ")
                .doesNotContain("MVR 0.00");
    }

    @Test
    void timesNameTheirZoneOncePerPage() {
        Page page = operator(1100);

        for (String path :
                List.of(
                        "/console",
                        "/console/runs",
                        "/console/statements",
                        "/console/breaks",
                        "/console/invariants",
                        "/transparency",
                        "/catalogue")) {
            page.navigate(at(path + "?limit=5"));
            assertThat(page.locator("text=Times are those of the Maldives (UTC+5)").count())
                    .as(path)
                    .isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 1000, 1200})
    void wideTablesScrollInTheirBoxAndNeverMoveThePage(int width) {
        Page page = operator(width);

        for (String path :
                List.of(
                        "/console",
                        "/console/runs",
                        "/console/statements",
                        "/console/breaks",
                        "/console/invariants",
                        "/transparency")) {
            page.navigate(at(path + "?limit=5"));
            Browser.picture(page, "list" + path.replace('/', '-') + "-" + width);
            assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(width);
            for (Locator table : page.locator("table").all()) {
                assertThat(table.locator("xpath=ancestor::*[contains(@class, 'wide')]").count())
                        .as(path)
                        .isPositive();
            }
            for (Locator box : page.locator(".wide").all()) {
                assertThat(box.boundingBox().x).as(path).isGreaterThanOrEqualTo(0);
                assertThat(box.boundingBox().x + box.boundingBox().width)
                        .as(path)
                        .isLessThanOrEqualTo(width + 0.5);
            }
        }
        if (width > PHONE && page.locator("table").count() > 0) {
            assertThat(page.locator("table").boundingBox().width)
                    .as("the open figures, the last page above, need no scrolling")
                    .isLessThanOrEqualTo(page.locator(".wide").boundingBox().width);
        }
    }

    private long count(Object query) {
        return queries.one(query, Long.class);
    }

    private Page operator(int width) {
        String name = "op-" + UUID.randomUUID();
        operators.register(
                "ops_" + name.replaceAll("[^0-9a-f]", ""), name, "correct horse battery");
        BrowserContext visitor = Browser.visitor(width, 900, "en");
        visitors.add(visitor);
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

    private static PayoutRunStarted run() {
        return new PayoutRunStarted(
                new PayoutRunId(UUID.randomUUID()).toString(),
                "BANK",
                "MVR",
                List.of(),
                0,
                0,
                "ops_" + "1".repeat(32),
                AT);
    }

    /** Nothing moved on this account, so that the books have nothing to say against it. */
    private static StatementImported statement(int sequence) {
        return new StatementImported(
                new BankAccountId(new UUID(53, 53)).toString(),
                new StatementId(UUID.randomUUID()).toString(),
                "quiet-" + sequence,
                "%064x".formatted(sequence),
                "…5353",
                sequence + 1,
                AT,
                AT,
                1_234_567_890_000_000L,
                0,
                0,
                1_234_567_890_000_000L,
                "MVR",
                0,
                0,
                "ops_1",
                AT,
                "BANK",
                null);
    }

    private static BreakOpened lost() {
        return new BreakOpened(
                new BreakId(UUID.randomUUID()).toString(),
                "MISSING_AT_PROVIDER",
                2,
                null,
                null,
                null,
                null,
                0,
                12_340_000,
                "MVR",
                false,
                LOST,
                AT);
    }
}

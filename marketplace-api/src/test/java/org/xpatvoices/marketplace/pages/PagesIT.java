package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.Parties;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.ClaimCard;
import org.xpatvoices.marketplace.security.ClaimCards;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.WorkerCredentials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages in a real browser with scripts off: what people see, and whether they can use it. */
@Order(6)
class PagesIT extends HttpTest {
    private static final int PHONE = 320;
    private static final int TOUCH = 48;
    private static final int FIRST_VIEW_BYTES_MAX = 100 * 1024;
    private static final long TARIFF = 2_345_678;

    /** What Tab stops at, as far as it can be seen. */
    /** Behind the menu, unless the page has nothing to stop at there. */
    private static final String SKIPPED =
            "!document.querySelector('#content').querySelector('a[href], button, input, select')"
                    + " || document.activeElement.closest('header') === null";

    private static final String CONTROLS =
            "[...document.querySelectorAll("
                    + "'a[href], button, select, summary, textarea, input:not([type=hidden])')]"
                    + ".filter(one => one.checkVisibility() && !one.disabled)";

    private static final String FOCUSED = ".indexOf(document.activeElement)";

    @Autowired private CommandGateway commands;
    @Autowired private EventGateway events;
    @Autowired private Queries queries;
    @Autowired private ClaimCards cards;
    @Autowired private WorkerCredentials credentials;
    @Autowired private Operators operators;
    @Autowired private JdbcTemplate jdbc;

    private final List<BrowserContext> visitors = new ArrayList<>();

    @AfterEach
    void leave() {
        visitors.forEach(BrowserContext::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "dv"})
    void aWorkerSeesWhoPaidForWhatAndHowMuchOnASmallPhone(String language) {
        ClaimCard card = workerWithASale();
        AtomicLong bytes = new AtomicLong();
        Page page = phone(language);
        page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));

        signIn(page, card, language);

        assertThat(page.locator("html").getAttribute("dir"))
                .isEqualTo(language.equals("dv") ? "rtl" : "ltr");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.title()).doesNotContain("MVR").doesNotContain("Xpat");
        assertThat(page.locator(".amount").isVisible())
                .as("amounts are hidden until tapped")
                .isFalse();
        assertThat(page.locator("#lines ~ .lines li").first().innerText())
                .contains("Coral Audit", "Wages 2026-Q3");
        page.locator("summary").first().click();
        assertThat(page.locator(".amount").innerText()).contains("MVR 4.691356");
        page.locator(".lines summary").first().click();
        assertThat(page.locator(".lines details").first().innerText())
                .contains("MVR 4.691356", "MVR 2.345678", "MVR 51.604916");
        assertFitsAPhone(page);
        assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(FIRST_VIEW_BYTES_MAX);
        shoot(page, "worker-" + language);
    }

    /** Nobody can be reached: the page says so, with the keyboard alone and without scripts. */
    @ParameterizedTest
    @CsvSource({"en, did not answer", "dv, Away Remit"})
    void aWorkerComparesWhatArrivesAtHomeOnASmallPhone(String language, String said) {
        Page page = phone(language);
        signIn(page, workerWithASale(), language);

        page.locator("a[href='/worker/remittance']").click();
        assertFitsAPhone(page);
        page.locator("#amount").focus();
        page.keyboard().type("250.50");
        page.keyboard().press("Enter");

        page.locator("#result").waitFor();
        assertThat(page.locator("html").getAttribute("dir"))
                .isEqualTo(language.equals("dv") ? "rtl" : "ltr");
        assertThat(page.locator("#result").innerText()).contains("MVR 250.50", "BDT");
        assertThat(page.locator("main").innerText()).contains(said);
        assertThat(page.locator("main form[action$='/choice']").count()).isZero();
        assertFitsAPhone(page);
        shoot(page, "remittance-" + language);
    }

    @Test
    void theCardAloneAndAWrongPinShowNothing() {
        ClaimCard card = workerWithASale();
        Page page = phone("en");

        page.navigate(at("/worker"));
        assertThat(page.url()).endsWith("/worker/login");
        fill(page, card.code(), "000000");

        assertThat(page.locator("[role=alert]").innerText()).contains("not right");
        assertThat(page.content()).doesNotContain("MVR");
    }

    @Test
    void leavingQuicklyEndsTheSession() {
        Page page = phone("en");
        signIn(page, workerWithASale(), "en");

        page.locator("header button").click();
        page.navigate(at("/worker"));

        assertThat(page.url()).endsWith("/worker/login");
        assertThat(page.content()).doesNotContain("MVR");
    }

    @Test
    void aWorkerPageLeavesByItselfAndIsNotKept() {
        Page page = phone("en");
        signIn(page, workerWithASale(), "en");

        Response again = page.navigate(at("/worker"));

        assertThat(page.locator("meta[http-equiv=refresh]").getAttribute("content"))
                .contains("/left");
        assertThat(again.headerValue("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalogue",
                "/transparency",
                "/verify",
                "/worker/login",
                "/console/login",
                "/left",
                "/problems"
            })
    void everyOpenPageFitsAPhoneAndCanBeUsedByKeyboard(String path) {
        Page page = phone("en");

        Response response = page.navigate(at(path));

        assertThat(response.status()).isEqualTo(200);
        assertFitsAPhone(page);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("input:not([type=hidden])").all())
                .allSatisfy(
                        field ->
                                assertThat(
                                                page.locator(
                                                                "label[for='"
                                                                        + field.getAttribute("id")
                                                                        + "']")
                                                        .count())
                                        .isEqualTo(1));
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").count()).isEqualTo(1);
        shoot(page, "open" + path.replace('/', '-'));
    }

    @Test
    void operatorsSeeTheDayAndMayNotApproveTheirOwnRun() {
        workerWithASale();
        aPacketOfASecondRound();
        Page maker = signedInOperator();

        assertThat(java.net.URI.create(maker.url()).getPath()).isEqualTo("/console");
        assertThat(maker.locator("h1").innerText()).isEqualTo("Operator console");
        assertThat(maker.locator("svg.chart rect").count()).isPositive();
        shoot(maker, "console");
        for (String path :
                List.of(
                        "/console/runs",
                        "/console/statements",
                        "/console/breaks",
                        "/console/packets",
                        "/console/register",
                        "/console/retractions",
                        "/console/turns",
                        "/console/top-ups",
                        "/console/invariants")) {
            assertThat(maker.navigate(at(path)).status()).as(path).isEqualTo(200);
            shoot(maker, "console" + path.substring("/console".length()).replace('/', '-'));
            if (path.equals("/console/turns")) {
                assertThat(maker.locator("table.stack tbody tr").count()).isEqualTo(2);
                assertThat(maker.locator("table.stack").innerText()).contains("1,234");
            }
        }
        assertThat(maker.locator("table tbody tr").count()).as("I1 to I20").isEqualTo(20);
    }

    /** Every control in turn, in the order of the page, each with a mark that it has the focus. */
    @ParameterizedTest
    @ValueSource(strings = {"/console/packets", "/console/breaks", "/console/statements"})
    void theKeyboardReachesEveryControlOfTheConsole(String path) {
        Page page = signedInOperator();
        page.navigate(at(path));
        int controls = ((Number) page.evaluate(CONTROLS + ".length")).intValue();

        assertThat(controls).isGreaterThan(15);
        var reached = new ArrayList<Integer>();
        for (int stop = 0; stop < 2 * controls && reached.size() < controls; stop++) {
            page.keyboard().press("Tab");
            int control = ((Number) page.evaluate(CONTROLS + FOCUSED)).intValue();
            if (control >= 0) { // else a wide table, which is scrolled by the arrow keys
                reached.add(control);
            }
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("mark of stop %d", stop)
                    .isNotEqualTo("none");
        }
        assertThat(reached).isEqualTo(IntStream.range(0, controls).boxed().toList());
        page.navigate(at(path));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#content"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate(SKIPPED)).as("the first stop skips the menu").isEqualTo(true);
    }

    @Test
    void theConsoleNeedsAnOperator() {
        Page page = desktop();

        page.navigate(at("/console/runs"));

        assertThat(page.url()).endsWith("/console/login");
    }

    @Test
    void anUnknownRunIsExplainedToAPerson() {
        Page page = signedInOperator();

        Response response = page.navigate(at("/console/runs/run_" + "0".repeat(32)));

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
    }

    private Page signedInOperator() {
        String name = "op-" + UUID.randomUUID();
        operators.register(
                "ops_" + UUID.randomUUID().toString().replace("-", ""),
                name,
                "correct horse battery");
        Page page = desktop();
        page.navigate(at("/console"));
        page.fill("#username", name);
        page.fill("#password", "correct horse battery");
        page.locator("form button").click();
        return page;
    }

    private void signIn(Page page, ClaimCard card, String language) {
        page.navigate(at("/worker/login?lang=" + language));
        fill(page, card.code(), Parties.PIN);
        assertThat(page.url()).endsWith("/worker");
    }

    private static void fill(Page page, String card, String pin) {
        page.fill("#card", card);
        page.fill("#pin", pin);
        page.locator("form button").click();
    }

    private Page phone(String language) {
        return visitor(PHONE, 700, language);
    }

    private Page desktop() {
        return visitor(1100, 900, "en");
    }

    private Page visitor(int width, int height, String language) {
        BrowserContext visitor = Browser.visitor(width, height, language);
        visitors.add(visitor);
        return visitor.newPage();
    }

    private String at(String path) {
        return http.uri(path).toString();
    }

    private static void shoot(Page page, String name) {
        Browser.picture(page, name);
    }

    /** No sideways scroll, and everything to touch is at least 48 px high. */
    private static void assertFitsAPhone(Page page) {
        BoundingBox body = page.locator("body").boundingBox();
        assertThat(body.width).isLessThanOrEqualTo(PHONE);
        for (Locator target :
                page.locator(
                                "button:visible, summary:visible, input:visible, .bar"
                                        + " a:visible:not(.skip)")
                        .all()) {
            BoundingBox box = target.boundingBox();
            assertThat(box.height).as(target.innerText()).isGreaterThanOrEqualTo(TOUCH - 0.5);
            assertThat(box.x).isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE + 0.5);
        }
    }

    /** For the page of turns; nobody is named in it. */
    private void aPacketOfASecondRound() {
        jdbc.update(
                """
                with made as (
                    insert into ledger.release (packet_id, product_id, form, shape, columns, purposes,
                        epoch_number, released_at)
                    select 'pkt_pages_' || round, 'prd_pages', 'recruitment-review@1.0.0', repeat('0', 64),
                           '{}', '{}', round, now() from generate_series(1, 2) round
                    on conflict do nothing returning packet_id, epoch_number)
                insert into ledger.release_group (packet_id, group_no, parent_packet, parent_group,
                    workers, answers)
                select packet_id, 0, case epoch_number when 2 then 'pkt_pages_1' end,
                       case epoch_number when 2 then 0 end, 1234, '{}' from made
                """);
    }

    private ClaimCard workerWithASale() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        commands.sendAndWait(
                new EnrolWorker(
                        worker,
                        new HubId(new UUID(1, 1)),
                        AssuranceLevel.VOUCHED,
                        "en",
                        Instant.parse("2026-10-01T08:00:00Z")));
        ClaimCard card = cards.issue(worker.toString());
        credentials.choosePin(card, Parties.PIN);
        PayeeId payee = PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
        sellPacketOf(payee);
        await().atMost(Duration.ofSeconds(30)).until(() -> hasEarned(payee));
        return card;
    }

    private boolean hasEarned(PayeeId payee) {
        return queries.one(new GetEarnings(payee), EarningsView.class).currencies().stream()
                .anyMatch(one -> one.earnedMicro() > 0);
    }

    /** Eleven contributors with two records each. */
    private void sellPacketOf(PayeeId payee) {
        List<ContributorUnits> contributors =
                Stream.concat(
                                Stream.of(payee),
                                Stream.generate(() -> new PayeeId(UUID.randomUUID())).limit(10))
                        .map(one -> new ContributorUnits(one.toString(), 2))
                        .sorted(java.util.Comparator.comparing(ContributorUnits::payeeId))
                        .toList();
        long price = 22 * TARIFF;
        String packet = new PacketId(UUID.randomUUID()).toString();
        String offTaker = new OffTakerId(UUID.randomUUID()).toString();
        Instant sold = Instant.parse("2026-11-02T10:00:00Z");
        long total = 51_610_000;
        events.publish(
                new FundsDeposited(
                        offTaker, "bank-" + offTaker, total, "MVR", total, "ops_1", sold),
                new PacketContributorsListed(packet, 0, 1, contributors),
                new LicenceSold(
                        new LicenceId(UUID.randomUUID()).toString(),
                        offTaker,
                        "Coral Audit",
                        packet,
                        new ProductId(UUID.randomUUID()).toString(),
                        "Wages 2026-Q3",
                        "RESEARCH",
                        new QuoteId(UUID.randomUUID()).toString(),
                        new Pricing(PricingMode.BOTTOM_UP, TARIFF, "MVR"),
                        contributors.size(),
                        ContributorManifest.sha256(contributors),
                        price,
                        0,
                        total - price,
                        total,
                        "MVR",
                        sold,
                        sold.plus(Duration.ofDays(30))));
    }
}

package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakGroupView;
import org.xpatvoices.contracts.reconcile.GetBreakGroups;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Operators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A provider's outage is cleared in ten clicks by two people, however many payouts it touched; how
 * many it touches here is {@code xpatvoices.outage}. The payouts were sent, a closed statement
 * lacks them, and in the end their money is owed again.
 */
class OutagePagesIT extends HttpTest {
    private static final int TOUCHED = Integer.getInteger("xpatvoices.outage", 200);
    private static final Instant DAY = Instant.parse("2001-02-03T04:05:06Z");

    @Autowired private CommandGateway commands;
    @Autowired private EventGateway events;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Queries queries;
    @Autowired private Operators operators;

    private final List<BrowserContext> visitors = new ArrayList<>();
    private int clicks;

    @AfterEach
    void leave() {
        visitors.forEach(BrowserContext::close);
    }

    @Test
    void anOutageIsClearedInTenClicks() {
        var outage = new Outage(commands, events, jdbc, TOUCHED);
        outage.strike(DAY);
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("OPEN") == TOUCHED);
        assertThat(outage.payableMicro()).isZero();
        Page one = signedIn();
        Page other = signedIn();

        toTheGroup(one);
        assertThat(one.locator("#count").innerText().replace(",", "")).isEqualTo("" + TOUCHED);
        one.selectOption("#end", "PAYOUT_NOT_EXECUTED");
        one.fill("#note", "the provider was down and has lost them");
        click(one, "main button[type=submit]");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> waiting("RESOLUTION_PROPOSED") == TOUCHED);

        toTheGroup(one);
        click(one, "main button[value=true]");
        assertThat(one.locator("[role=alert]").innerText())
                .as("nobody approves their own")
                .isNotBlank();
        clicks -= 4;

        toTheGroup(other);
        click(other, "main button[value=true]");
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting("RESOLUTION_PROPOSED") == 0);
        assertThat(waiting("OPEN")).isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outage.payableMicro() == Outage.NET * TOUCHED);
        assertThat(clicks).isLessThanOrEqualTo(10);
    }

    /** What was shown is what is decided on: a break that came since sends the decider back. */
    @Test
    void aDecisionOnMoreThanWasShownIsRefused() {
        open("2001-02-04T00:00:00Z");
        Page page = signedIn();
        String path = group("2001-02-04");
        page.navigate(at(path));
        page.fill("#note", "seen");
        open("2001-02-04T00:00:00Z");
        await().until(() -> count("2001-02-04") == 2);

        click(page, "main button[type=submit]");

        assertThat(page.locator("[role=alert]").innerText())
                .contains(PayoutRule.GROUP_MUST_BE_THE_ONE_YOU_READ.cause());
        assertThat(count("2001-02-04")).isEqualTo(2);
    }

    private void toTheGroup(Page page) {
        clicks++; // on "Breaks", which stands above every page
        page.navigate(at("/console/breaks"));
        click(page, "a[href='/console/break-groups']");
        click(page, "tr:has(bdi:text-is('2001-02-03')) a");
    }

    private void click(Page page, String what) {
        clicks++;
        page.locator(what).first().click();
    }

    private void open(String at) {
        commands.<Object>sendAndWait(missing(Instant.parse(at)));
        await().until(() -> count(at.substring(0, 10)) > 0);
    }

    private static OpenBreak missing(Instant at) {
        return new OpenBreak(
                new BreakId(UUID.randomUUID()),
                BreakCategory.MISSING_AT_PROVIDER,
                null,
                null,
                null,
                null,
                Money.zero("MVR"),
                new Money(12_340_000, "MVR"),
                false,
                "A closed statement does not show this payout.",
                at);
    }

    private long waiting(String state) {
        return groups().stream()
                .filter(it -> it.group().day().toString().equals("2001-02-03"))
                .filter(it -> it.group().state().equals(state))
                .mapToLong(BreakGroupView::count)
                .sum();
    }

    private long count(String day) {
        return groups().stream()
                .filter(it -> it.group().day().toString().equals(day))
                .mapToLong(BreakGroupView::count)
                .sum();
    }

    private String group(String day) {
        var group =
                groups().stream()
                        .map(BreakGroupView::group)
                        .filter(it -> it.day().toString().equals(day))
                        .findFirst()
                        .orElseThrow();
        return "/console/break-group?category=%s&day=%s&currency=MVR&kind=%s&state=OPEN"
                .formatted(group.category(), day, group.kind());
    }

    private List<BreakGroupView> groups() {
        return queries.list(new GetBreakGroups(), BreakGroupView.class);
    }

    /** Somebody new each time: a party signs in by one name. */
    private Page signedIn() {
        String name = "op-" + UUID.randomUUID();
        String partyId = "ops_" + UUID.randomUUID().toString().replace("-", "");
        operators.register(partyId, name, "correct horse battery");
        var visitor = Browser.visitor(1100, 900, "en");
        visitors.add(visitor);
        Page page = visitor.newPage();
        page.navigate(at("/console"));
        page.fill("#username", name);
        page.fill("#password", "correct horse battery");
        click(page, "form button");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    private String at(String path) {
        return http.uri(path).toString();
    }
}

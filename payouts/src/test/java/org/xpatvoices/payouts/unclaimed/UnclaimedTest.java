package org.xpatvoices.payouts.unclaimed;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.SetAsideId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.unclaimed.GetUnclaimed;
import org.xpatvoices.contracts.unclaimed.MoneySetAside;
import org.xpatvoices.contracts.unclaimed.ReturnUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoney;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoneyReturned;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two workers have 3.75 and 1.25 MVR; nobody can say where to send it. */
class UnclaimedTest {
    private static final PayeeId ONE = TestLog.payee(1);
    private static final PayeeId TWO = TestLog.payee(2);
    private static final SetAsideId ID = new SetAsideId(new UUID(4, 4));
    private static final Instant SINCE = TestLog.START.plus(Duration.ofDays(30));
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
    private static final TestBooks BOOKS = new TestBooks();

    private TestLog log;

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @BeforeEach
    void sell() {
        BOOKS.reset();
        BOOKS.database().jdbc().execute("TRUNCATE payouts.destination, payouts.payout");
        log = new TestLog();
        log.deposit(100_000_000, "MVR");
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(ONE.toString(), 3),
                        new ContributorUnits(TWO.toString(), 1));
        log.list(1, two);
        log.sell(1, two, new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR"));
    }

    @Test
    void whatIsSetAsideIsStillTheWorkers() {
        log.append(setAside());
        BOOKS.follow(log);

        EarningsView view = BOOKS.ask(new GetEarnings(ONE));
        assertThat(view.currencies().getFirst().waitingMicro()).isEqualTo(3_750_000);
        assertThat(balance("liab:worker:" + ONE)).isZero();
        assertThat(balance("liab:unclaimed:2026")).isEqualTo(5_000_000);
        assertThat(broken()).isEmpty();
        assertThat(cohorts(null))
                .containsExactly(
                        new UnclaimedCohortView("2026", "MVR", 2, 5_000_000, 0, 1_000_000));
        assertThat(cohorts(AT.minusSeconds(1))).isEmpty();
    }

    @Test
    void itIsPayableAgainOnceTheWorkerIsReached() {
        log.append(setAside());
        log.append(returned());
        BOOKS.follow(log);

        assertThat(balance("liab:worker:" + ONE)).isEqualTo(3_750_000);
        assertThat(broken()).isEmpty();
        assertThat(cohorts(null))
                .containsExactly(
                        new UnclaimedCohortView("2026", "MVR", 1, 1_250_000, 3_750_000, 250_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payouts.unclaimed SET amount_micro = amount_micro + 1",
                "DELETE FROM payouts.unclaimed",
                "UPDATE payouts.unclaimed SET returned_at = now()"
            })
    void i5SeesMoneyThatIsNoLongerAnybodys(String sabotage) {
        log.append(setAside());
        BOOKS.follow(log);
        BOOKS.database().jdbc().execute(sabotage);

        assertThat(broken()).contains("I5");
    }

    @Test
    void onlyWhoCannotBeReachedLongEnoughIsSetAside() {
        BOOKS.follow(log);
        var unreachable = BOOKS.bean(UnreachableRegister.class);

        assertThat(unreachable.since(SINCE).get("MVR"))
                .containsExactly(
                        new UnclaimedMoney(ONE.toString(), 3_750_000),
                        new UnclaimedMoney(TWO.toString(), 1_250_000));
        assertThat(unreachable.since(TestLog.START.minusSeconds(1))).isEmpty();
        destination(ONE, SINCE.minusSeconds(5), true);
        destination(TWO, SINCE.plusSeconds(5), false);
        assertThat(unreachable.since(SINCE)).isEmpty();
    }

    @Test
    void whoHasAPlaceAgainIsFoundAgain() {
        log.append(setAside());
        BOOKS.follow(log);
        var unreachable = BOOKS.bean(UnreachableRegister.class);
        assertThat(unreachable.reachable()).isEmpty();
        destination(ONE, AT, true);

        assertThat(unreachable.reachable())
                .containsExactly(new UnreachableRegister.Reachable(ID, ONE));
    }

    @Test
    void itIsReturnedOnce() {
        new AggregateTestFixture<>(SetAside.class)
                .given(setAside())
                .when(new ReturnUnclaimed(ID, ONE, AT))
                .expectEvents(returned());
        new AggregateTestFixture<>(SetAside.class)
                .given(setAside(), returned())
                .when(new ReturnUnclaimed(ID, ONE, AT))
                .expectNoEvents();
        new AggregateTestFixture<>(SetAside.class)
                .given(setAside())
                .when(new ReturnUnclaimed(ID, TestLog.payee(9), AT))
                .expectNoEvents();
    }

    private static void destination(PayeeId payee, Instant at, boolean current) {
        BOOKS.database()
                .jdbc()
                .update(
                        """
                        INSERT INTO payouts.destination
                            (destination_id, payee_id, version, rail, usable_from, registered_at,
                             current, key_id, ciphertext)
                        VALUES (?, ?, 1, 'BANK', ?, ?, ?, 'k', 'c')
                        """,
                        "dst_" + payee,
                        payee.toString(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        current);
    }

    private static MoneySetAside setAside() {
        return new MoneySetAside(
                ID.toString(),
                "2026",
                "MVR",
                5_000_000,
                List.of(
                        new UnclaimedMoney(ONE.toString(), 3_750_000),
                        new UnclaimedMoney(TWO.toString(), 1_250_000)),
                SINCE,
                AT);
    }

    private static UnclaimedMoneyReturned returned() {
        return new UnclaimedMoneyReturned(
                ID.toString(), "2026", ONE.toString(), "MVR", 3_750_000, AT);
    }

    private static List<UnclaimedCohortView> cohorts(Instant upTo) {
        return BOOKS.ask(new GetUnclaimed(upTo));
    }

    private static long balance(String prefix) {
        List<BalanceView> all = BOOKS.ask(new GetBalances(null, null, prefix, false, null, 9));
        return all.stream().mapToLong(BalanceView::balanceMicro).sum();
    }

    private static List<String> broken() {
        InvariantsView view = BOOKS.ask(new GetInvariants());
        return view.invariants().stream()
                .filter(one -> !one.holds())
                .map(InvariantView::id)
                .toList();
    }
}

package org.xpatvoices.payouts.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.ConversionEvent;
import org.xpatvoices.contracts.conversion.ConversionOpened;
import org.xpatvoices.contracts.conversion.ConversionView;
import org.xpatvoices.contracts.conversion.ConvertedView;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.conversion.GetConversions;
import org.xpatvoices.contracts.conversion.GetConversionsOfPayee;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.statement.GetPayThrough;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.PayThroughView;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An exchange in the books: from the list to what each worker reads. */
class ConvertedBooksTest {
    private static final ConversionId ID = new ConversionId(new UUID(5, 5));
    private static final Instant AT = Instant.parse("2026-02-03T08:00:00Z");
    private static final PayeeId ONE = TestLog.payee(1);
    private static final PayeeId TWO = TestLog.payee(2);

    private final TestBooks books = new TestBooks();
    private final JdbcTemplate jdbc = books.database().jdbc();
    private final TestLog log = new TestLog();
    private LicenceId licence;

    /** Of 12.345678 USD and 4.115226 USD, whole cents are exchanged. */
    @BeforeEach
    void soldForDollars() {
        log.deposit(100_000_000, "USD");
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(ONE.toString(), 3),
                        new ContributorUnits(TWO.toString(), 1));
        log.list(1, two);
        licence = log.sell(1, two, new Pricing(PricingMode.BOTTOM_UP, 4_115_226, "USD"));
    }

    @AfterEach
    void close() {
        books.close();
    }

    private static OpenConversion open() {
        return new OpenConversion(ID, RailCode.MOBILE_MONEY, "USD", "MVR", "ops_one", AT);
    }

    private static List<SoldShare> owed() {
        return List.of(
                new SoldShare(ONE.toString(), 12_340_000),
                new SoldShare(TWO.toString(), 4_110_000));
    }

    private void opened() {
        ConversionFacts.opened(open(), owed()).forEach(log::append);
    }

    private void approved(long receivedMicro) {
        var confirm =
                new ConfirmConversion(ID, new Money(receivedMicro, "MVR"), "FX-1", "ops_one", AT);
        var said = ConversionFacts.confirmed(confirm, 1);
        log.append(said);
        List<ConversionEvent> opened = ConversionFacts.opened(open(), owed());
        ConversionFacts.approved(
                        (ConversionOpened) opened.getFirst(),
                        owed(),
                        said,
                        new DecideConversion(ID, 1, true, "ops_two", AT))
                .forEach(log::append);
    }

    private long balance(String account, String currency) {
        return jdbc
                .queryForList(
                        "SELECT credit_micro - debit_micro FROM payouts.account"
                                + " WHERE account = ? AND currency = ?",
                        Long.class,
                        account,
                        currency)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private List<String> broken() {
        InvariantsView view = books.ask(new GetInvariants(null));
        return view.invariants().stream()
                .filter(one -> !one.holds())
                .map(InvariantView::id)
                .toList();
    }

    @Test
    void eachCurrencyBalancesByItselfAndNothingIsLeftBetween() {
        opened();
        approved(253_660_000);
        books.follow(log);

        assertThat(balance("liab:worker:" + ONE + ":payable", "USD")).isEqualTo(5_678);
        assertThat(balance("liab:worker:" + ONE + ":payable", "MVR")).isEqualTo(190_283_550);
        assertThat(balance("liab:worker:" + TWO + ":payable", "MVR")).isEqualTo(63_376_450);
        assertThat(balance("asset:bank:operating", "USD")).isEqualTo(-100_000_000 + 16_450_000);
        assertThat(balance("asset:bank:operating", "MVR")).isEqualTo(-253_660_000);
        assertThat(balance("equity:fx:MVR-USD", "USD")).isZero();
        assertThat(balance("equity:fx:MVR-USD", "MVR")).isZero();
        assertThat(broken()).isEmpty();
    }

    /** Nothing has moved while it waits; the invariants hold after each single event. */
    @Test
    void theInvariantsHoldAfterEveryStep() {
        opened();
        approved(253_660_000);
        for (var entry : log.entries()) {
            books.deliver(entry);
            if (entry.event() instanceof ConversionEvent) {
                assertThat(broken()).as("%s", entry.event()).isEmpty();
            }
        }
    }

    @Test
    void theWorkerReadsWhatBecameOfIt() {
        opened();
        approved(253_660_000);
        books.follow(log);

        EarningsView view = books.ask(new GetEarnings(ONE));
        var rufiyaa = view.currencies().getFirst();
        assertThat(rufiyaa.currency()).isEqualTo("MVR");
        assertThat(rufiyaa.sales()).isZero();
        assertThat(rufiyaa.convertedMicro()).isEqualTo(rufiyaa.waitingMicro());
        var dollars = view.currencies().getLast();
        assertThat(dollars.earnedMicro() + dollars.convertedMicro())
                .isEqualTo(dollars.waitingMicro())
                .isEqualTo(5_678);
        List<ConvertedView> lines = books.ask(new GetConversionsOfPayee(ONE, 5));
        assertThat(lines)
                .containsExactly(
                        new ConvertedView(
                                ID.toString(),
                                12_340_000,
                                "USD",
                                190_283_550,
                                "MVR",
                                15_420_060,
                                AT));
        List<ConvertedView> none = books.ask(new GetConversionsOfPayee(TestLog.payee(9), 5));
        assertThat(none).isEmpty();
    }

    /** What was exchanged has left the sale's currency; it is on its way to the worker. */
    @Test
    void aBuyerSeesItOnItsWay() {
        opened();
        approved(253_660_000);
        books.follow(log);
        Optional<PayThroughView> view = books.ask(new GetPayThrough(licence));
        assertThat(view.orElseThrow().sentMicro()).isEqualTo(16_450_000);
        assertThat(view.orElseThrow().waitingMicro()).isEqualTo(5_678 + 5_226);
    }

    @Test
    void thePublicFiguresStillAddUp() {
        opened();
        approved(253_660_000);
        books.follow(log);
        TransparencyView view = books.ask(new GetTransparency(null));
        assertThat(view.currencies()).hasSize(2);
        for (var one : view.currencies()) {
            assertThat(one.earnedMicro() + one.convertedMicro())
                    .isEqualTo(one.paidMicro() + one.owedMicro());
        }
        TransparencyView before = books.ask(new GetTransparency(AT.minusSeconds(1)));
        assertThat(before.currencies()).hasSize(1);
        assertThat(before.currencies().getFirst().convertedMicro()).isZero();
    }

    /** A run would leave them out as well, until people have looked at what is held. */
    @Test
    void whoIsBeingCheckedIsNotOnTheList() {
        books.follow(log);
        paidByWallet(ONE);
        paidByWallet(TWO);
        assertThat(listed()).containsExactlyInAnyOrder(ONE.toString(), TWO.toString());
        opened();
        books.follow(log);
        assertThat(books.bean(ConversionRegister.class).stillOwed(ID)).isTrue();
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES ('batch', 'run', 1, 'MOBILE_MONEY', 'MVR', 1, 1, 'RESERVED', 'ops', 1)
                """);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES ('pay', 'batch', ?, 'dst', 'MVR', 1, 0, 1, 'HELD', now(), now())
                """,
                ONE.toString());
        assertThat(listed()).containsExactly(TWO.toString());
        assertThat(books.bean(ConversionRegister.class).stillOwed(ID))
                .as("of a list from before that")
                .isFalse();
        jdbc.update("UPDATE payouts.payout SET state = 'RELEASED'");
        assertThat(books.bean(ConversionRegister.class).stillOwed(ID)).isTrue();
    }

    private List<String> listed() {
        return books
                .bean(ConversionRegister.class)
                .owed(RailCode.MOBILE_MONEY, "USD", Instant.now())
                .stream()
                .map(SoldShare::payeeId)
                .toList();
    }

    private void paidByWallet(PayeeId payee) {
        jdbc.update(
                "INSERT INTO payouts.destination (destination_id, payee_id, version, rail, key_id,"
                        + " usable_from, registered_at, current, ciphertext) VALUES (?, ?, 1,"
                        + " 'MOBILE_MONEY', '1', now() - interval '9 y', now(), true, 'x')",
                "dst_" + payee,
                payee.toString());
    }

    @Test
    void aListMovesNothingUntilItIsApproved() {
        opened();
        books.follow(log);
        var register = books.bean(ConversionRegister.class);
        assertThat(register.knows(ID)).isTrue();
        assertThat(register.anyOpen("USD")).isTrue();
        assertThat(register.anyOpen("MVR")).isFalse();
        assertThat(register.stillOwed(ID)).isTrue();
        assertThat(register.isTaken("FX-1", ID)).isFalse();
        assertThat(balance("liab:worker:" + ONE + ":payable", "USD")).isEqualTo(12_345_678);
        List<ConversionView> views = books.ask(new GetConversions(5));
        assertThat(views.getFirst().state()).isEqualTo("OPEN");
        assertThat(views.getFirst().rateMicro()).isZero();
        jdbc.update(
                "UPDATE payouts.conversion_share SET sold_micro = 12350000 WHERE payee_id = ?",
                ONE.toString());
        assertThat(register.stillOwed(ID)).isFalse();
    }

    /** Whichever way the two were exchanged before; what came later, or was given up, is not it. */
    @Test
    void theLastApprovedRateOfTheTwoIsShownBesideIt() {
        var register = books.bean(ConversionRegister.class);
        opened();
        books.follow(log);
        assertThat(register.earlierRate(ID)).isNull();
        before("other way", "MVR", "USD", 154_200, 10_000, "APPROVED", 2);
        before("given up", "USD", "MVR", 10_000, 1, "DECLINED", 1);
        before("older", "USD", "MVR", 10_000, 1, "APPROVED", 3);
        assertThat(register.earlierRate(ID)).isEqualTo(new Rate(10_000, 154_200));
        assertThat(view().earlierRateMicro()).isEqualTo(15_420_000);
        assertThat(view().unusualRate()).as("nothing was said yet").isFalse();
        said(253_660_000);
        assertThat(view().unusualRate()).isFalse();
        said(2_536_600_000L);
        assertThat(view().unusualRate()).isTrue();
        before("later", "USD", "MVR", 10_000, 1, "APPROVED", -1);
        jdbc.update(
                "UPDATE payouts.conversion SET state = 'APPROVED', decided_at = now(),"
                        + " decided_by = 'c', proposed_by = 'a' WHERE conversion_id = ?",
                ID.toString());
        assertThat(view().earlierRateMicro()).isEqualTo(15_420_000);
    }

    private void said(long receivedMicro) {
        jdbc.update(
                "UPDATE payouts.conversion SET received_micro = ?, number = 1"
                        + " WHERE conversion_id = ?",
                receivedMicro,
                ID.toString());
    }

    private ConversionView view() {
        List<ConversionView> views = books.ask(new GetConversions(50));
        return views.stream()
                .filter(one -> one.conversionId().equals(ID.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void before(
            String id, String sold, String bought, long gave, long got, String state, int hours) {
        jdbc.update(
                """
                INSERT INTO payouts.conversion (conversion_id, position, rail, state, payees,
                    sold_micro, sold_currency, bought_currency, received_micro, opened_by,
                    opened_at, proposed_by, decided_by, decided_at)
                VALUES (?, 1, 'MOBILE_MONEY', ?, 1, ?, ?, ?, ?, 'a', now(), 'a', 'b',
                    now() - make_interval(hours => ?))
                """,
                id,
                state,
                gave,
                sold,
                bought,
                got,
                hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payouts.conversion_share SET bought_micro = bought_micro + 1",
                "UPDATE payouts.conversion_share SET bought_micro = NULL",
                "UPDATE payouts.conversion SET state = 'OPEN'",
                "UPDATE payouts.conversion SET received_micro = received_micro + 10000",
                "DELETE FROM payouts.conversion_share",
                "DELETE FROM payouts.conversion"
            })
    void theInvariantsSeeAnExchangeThatDoesNotComeOutEven(String sabotage) {
        opened();
        approved(253_660_000);
        books.follow(log);
        jdbc.execute(sabotage);
        assertThat(broken()).containsAnyOf("I5", "I20");
    }

    @Test
    void aRebuildComesOutTheSame() {
        opened();
        approved(253_660_000);
        books.follow(log);
        var before = everything();
        books.reset();
        books.follow(log);
        assertThat(everything()).isEqualTo(before);
        assertThat(broken()).isEmpty();
    }

    private List<String> everything() {
        return jdbc.queryForList(
                "SELECT encode(chain_sha256, 'hex') FROM payouts.journal_entry"
                        + " UNION ALL SELECT s::text FROM payouts.conversion_share s"
                        + " UNION ALL SELECT c::text FROM payouts.conversion c ORDER BY 1",
                String.class);
    }
}

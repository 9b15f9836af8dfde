package org.xpatvoices.payouts.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.AmendmentView;
import org.xpatvoices.contracts.amendment.CorrectedShare;
import org.xpatvoices.contracts.amendment.GetAmendments;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantView;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.EarningsLineView;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.contracts.statement.GetEarningsLines;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.distribution.TestLog;

import java.time.Instant;
import java.util.List;

/**
 * Two sales at 5 MVR and a fee of 2: the first is distributed, corrected and then given back whole,
 * the second is given back before anybody has a share of it.
 */
class AmendedBooksTest {
    private static final PayeeId ONE = TestLog.payee(1);
    private static final Instant AT = TestLog.START.plusSeconds(99_999);
    private static final TestBooks BOOKS = new TestBooks();

    private LicenceId distributed;
    private LicenceId undone;

    @AfterAll
    static void close() {
        BOOKS.close();
    }

    @BeforeEach
    void sellAndAmend() {
        BOOKS.reset();
        TestLog log = new TestLog();
        log.deposit(100_000_000, "MVR");
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(ONE.toString(), 3),
                        new ContributorUnits(TestLog.payee(2).toString(), 1));
        var tariff = new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR");
        log.list(1, two);
        distributed = log.sell(1, two, tariff);
        undone = log.sellOnly(1, two, tariff, new Money(5_000_000, "MVR"));
        log.append(proposed(distributed, 1, "CORRECTION", 3_750_000, 5_000_000));
        log.append(corrected());
        log.append(proposed(distributed, 2, "REFUND", 7_000_000, 0));
        log.append(refunded(distributed, 2, 0, 5_000_000, false));
        log.append(refund(distributed));
        log.append(proposed(undone, 1, "REFUND", 7_000_000, 0));
        log.append(refunded(undone, 1, 5_000_000, 0, true));
        log.append(refund(undone));
        BOOKS.follow(log);
    }

    @Test
    void theBuyerHasItsMoneyBackAndThePlatformBearsWhatWorkersKeep() {
        List<BalanceView> all = BOOKS.ask(new GetBalances(null, null, null, true, null, 50));

        assertThat(all)
                .filteredOn(one -> one.balanceMicro() != 0)
                .extracting(BalanceView::account, BalanceView::balanceMicro)
                .containsExactlyInAnyOrder(
                        tuple("asset:bank:operating", 100_000_000L),
                        tuple("liab:offtaker:ofk_*:prepaid", 100_000_000L),
                        tuple("liab:worker:pye_*:payable", 6_250_000L),
                        tuple("expense:loss:packet-faulty", 5_000_000L),
                        tuple("expense:loss:units-wrong", 1_250_000L));
    }

    @Test
    void everyInvariantHolds() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void theWorkerSeesWhatTheShareWasWhatItIsAndWhy() {
        EarningsView earned = BOOKS.ask(new GetEarnings(ONE));
        List<EarningsLineView> lines = BOOKS.ask(new GetEarningsLines(ONE, null, 10));

        assertThat(earned.currencies())
                .singleElement()
                .satisfies(
                        mvr -> {
                            assertThat(mvr.sales()).isEqualTo(1);
                            assertThat(mvr.earnedMicro()).isEqualTo(5_000_000);
                            assertThat(mvr.waitingMicro()).isEqualTo(5_000_000);
                        });
        assertThat(lines)
                .extracting(EarningsLineView::amountMicro, EarningsLineView::correction)
                .containsExactly(
                        tuple(
                                1_250_000L,
                                new EarningsLineView.Correction(
                                        3_750_000, 5_000_000, AmendmentCause.UNITS_WRONG, "why")),
                        tuple(3_750_000L, null));
        List<EarningsLineView> rest =
                BOOKS.ask(new GetEarningsLines(ONE, lines.getFirst().cursor(), 10));
        assertThat(rest).containsExactly(lines.getLast());
    }

    @Test
    void thePublicFiguresCountWhatWasGivenBackAndCorrected() {
        TransparencyView view = BOOKS.ask(new GetTransparency(null));

        assertThat(view.currencies())
                .containsExactly(
                        new TransparencyView.InCurrency(
                                "MVR", 5_000_000, 0, 6_250_000, 0, 0, 6_250_000, 0));
    }

    @Test
    void amendmentsAreListedByStateAndSale() {
        List<AmendmentView> all = BOOKS.ask(new GetAmendments(null, null, null, 10));
        List<AmendmentView> of = BOOKS.ask(new GetAmendments(distributed, "APPROVED", null, 1));

        assertThat(all).hasSize(3).extracting(AmendmentView::state).containsOnly("APPROVED");
        assertThat(of)
                .singleElement()
                .satisfies(one -> assertThat(one.lossMicro()).isEqualTo(5_000_000))
                .satisfies(one -> assertThat(one.decidedBy()).isEqualTo("ops_2"));
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "I2; UPDATE payouts.earning_correction SET old_micro = old_micro - 1",
                "I2; DELETE FROM payouts.earning_correction",
                "I3; UPDATE payouts.amendment SET clearing_micro = clearing_micro - 1, loss_micro ="
                        + " loss_micro + 1 WHERE clearing_micro > 0",
                "I5; UPDATE payouts.earning_correction SET new_micro = new_micro + 1"
            })
    void invariantsSeeSabotage(String invariant, String sabotage) {
        BOOKS.database().jdbc().execute(sabotage);

        assertThat(broken()).contains(invariant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payouts.amendment SET decided_by = proposed_by",
                "UPDATE payouts.amendment SET loss_micro = loss_micro + 1",
                "UPDATE payouts.earning_correction SET new_micro = old_micro - 1"
            })
    void theDatabaseRefusesWhatMayNeverBe(String sql) {
        assertThatThrownBy(() -> BOOKS.database().jdbc().execute(sql))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> broken() {
        InvariantsView view = BOOKS.ask(new GetInvariants());
        return view.invariants().stream()
                .filter(one -> !one.holds())
                .map(InvariantView::id)
                .toList();
    }

    private static AmendmentProposed proposed(
            LicenceId licence, int number, String kind, long before, long after) {
        boolean correction = kind.equals("CORRECTION");
        return new AmendmentProposed(
                DistributionId.of(licence).toString(),
                licence.toString(),
                number,
                kind,
                before,
                after,
                "MVR",
                !correction,
                correction ? List.of(share()) : List.of(),
                correction ? "UNITS_WRONG" : "PACKET_FAULTY",
                "why",
                "ops_1",
                AT);
    }

    private static CorrectedShare share() {
        return new CorrectedShare(ONE.toString(), 3_750_000, 5_000_000);
    }

    private SharesCorrected corrected() {
        return new SharesCorrected(
                DistributionId.of(distributed).toString(),
                distributed.toString(),
                1,
                "MVR",
                List.of(share()),
                1_250_000,
                "UNITS_WRONG",
                "why",
                "ops_1",
                "ops_2",
                AT);
    }

    private static SaleRefunded refunded(
            LicenceId licence, int number, long clearing, long loss, boolean undone) {
        return new SaleRefunded(
                DistributionId.of(licence).toString(),
                licence.toString(),
                TestLog.OFF_TAKER.toString(),
                number,
                7_000_000,
                0,
                "MVR",
                clearing,
                2_000_000,
                0,
                loss,
                undone,
                true,
                "PACKET_FAULTY",
                "why",
                "ops_1",
                "ops_2",
                AT);
    }

    private static FundsRefunded refund(LicenceId licence) {
        return new FundsRefunded(
                TestLog.OFF_TAKER.toString(), licence.toString(), 7_000_000, "MVR", 1, AT, 1);
    }
}

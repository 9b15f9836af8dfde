package org.xpatvoices.payouts.distribution;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.xpatvoices.contracts.amendment.AmendmentCause;
import org.xpatvoices.contracts.amendment.AmendmentDeclined;
import org.xpatvoices.contracts.amendment.AmendmentEndorsed;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.CorrectedShare;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.NewShare;
import org.xpatvoices.contracts.amendment.ProposeCorrection;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.refusal.AmendmentRule;
import org.xpatvoices.contracts.refusal.LicenceRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.payout.ApprovalLimits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Price 10.00 MVR, fee 1.50, rounding -0.25: 11.25 in all; two workers have 7.50 and 2.50. */
class AmendmentTest {
    private static final LicenceId LICENCE = new LicenceId(new UUID(7, 7));
    private static final DistributionId ID = DistributionId.of(LICENCE);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ENDS = NOW.plusSeconds(9_000);
    private static final PayeeId ONE = new PayeeId(new UUID(0, 1));
    private static final PayeeId TWO = new PayeeId(new UUID(0, 2));
    private static final SoldSale SALE =
            new SoldSale("ofk_1", "MVR", 10_000_000, 1_500_000, -250_000, ENDS);
    private static final long TOTAL = 11_250_000;
    private static final long PART = 2_000_000;

    private ApprovalLimits limits = ApprovalLimits.NONE;
    private FixtureConfiguration<Distribution> sale;

    @BeforeEach
    void fixture() {
        sale = new AggregateTestFixture<>(Distribution.class);
        sale.registerInjectableResource(new ShareSecret("A".repeat(43) + "="));
        sale.registerInjectableResource(new Known());
        sale.registerInjectableResource(limits);
    }

    @Test
    void aRefundIsOnlyProposedByTheFirstPerson() {
        sale.given(computed())
                .when(refund(TOTAL, false))
                .expectResultMessagePayload(1)
                .expectEvents(proposedRefund(1, 0, true));
    }

    @Test
    void theSameProposalMadeAgainIsTheOneThatWaits() {
        sale.given(computed(), proposedRefund(1, 0, true))
                .when(refund(TOTAL, false))
                .expectResultMessagePayload(1)
                .expectNoEvents();
    }

    @Test
    void workersKeepTheirSharesAndThePlatformBearsThePrice() {
        sale.given(computed(), proposedRefund(1, 0, true))
                .when(decide(1, true, "ops_2"))
                .expectEvents(refunded(0, 0, 1_500_000, -250_000, 10_000_000, false, true));
    }

    @Test
    void aSaleThatNobodyHasAShareOfIsUndone() {
        sale.given(proposedRefund(1, 0, true))
                .when(decide(1, true, "ops_2"))
                .expectEvents(refunded(0, 10_000_000, 1_500_000, -250_000, 0, true, true));
    }

    @Test
    void anUndoneSaleIsNeverDistributed() {
        sale.given(
                        proposedRefund(1, 0, true),
                        refunded(0, 10_000_000, 1_500_000, -250_000, 0, true, true))
                .when(distribute())
                .expectNoEvents();
    }

    @Test
    void anUndoneSaleIsOver() {
        refusesUndone(refund(1, false));
        refusesUndone(correct(ONE, 9_000_000));
        refusesUndone(new RetryDistribution(ID, LICENCE, "ops_1", NOW));
    }

    @Test
    void aPartComesOutOfTheFeeFirst() {
        sale.given(computed(), proposedRefund(1, TOTAL - 2_000_000, false))
                .when(decide(1, true, "ops_2"))
                .expectEvents(refunded(TOTAL - 2_000_000, 0, 1_500_000, 0, 500_000, false, false));
    }

    @Test
    void aRevocationMovesNoMoney() {
        sale.given(computed(), proposedRefund(1, TOTAL, true))
                .when(decide(1, true, "ops_2"))
                .expectEvents(refunded(TOTAL, 0, 0, 0, 0, false, true));
    }

    @Test
    void refusesARefundThatChangesNothing() {
        refuses(refund(0, false), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        refuses(refund(-1, true), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        refuses(refund(TOTAL + 1, true), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        for (long partOfACoin : new long[] {1, 9_999, 10_001, TOTAL - 1}) {
            refuses(refund(partOfACoin, true), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        }
        refuses(
                refund(new Money(TOTAL, "USD"), true, NOW),
                AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        refuses(
                refund(Money.zero("MVR"), true, ENDS),
                AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
    }

    @Test
    void takesOneCoinOrAllThereIs() {
        for (long micro : new long[] {10_000, TOTAL}) {
            fixture();
            sale.given(computed()).when(refund(micro, false)).expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void refusesToGiveBackMoreThanAllOrToEndTwice() {
        var all = refunded(0, 0, 1_500_000, -250_000, 10_000_000, false, true);
        sale.given(computed(), proposedRefund(1, 0, true), all)
                .when(refund(10_000, false))
                .expectException(refusal(AmendmentRule.SALE_MUST_NOT_BE_REFUNDED_TWICE));
        fixture();
        sale.given(computed(), proposedRefund(1, 0, true), all)
                .when(refund(0, true))
                .expectException(refusal(AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE));
        fixture();
        sale.given(computed(), proposedRefund(1, TOTAL - PART, false), part())
                .when(refund(TOTAL - PART + 10_000, false))
                .expectException(refusal(AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE));
    }

    private static SaleRefunded part() {
        return refunded(TOTAL - PART, 0, 1_500_000, 0, 500_000, false, false);
    }

    /** A slip does not stand in the way of the rest; both together are never more than the sale. */
    @Test
    void whatIsLeftMayBeGivenBackLater() {
        sale.given(computed(), proposedRefund(1, TOTAL - PART, false), part())
                .when(refund(TOTAL - PART, false))
                .expectEvents(proposedRefund(2, TOTAL - PART, 0, true));
        fixture();
        sale.given(
                        computed(),
                        proposedRefund(1, TOTAL - PART, false),
                        part(),
                        proposedRefund(2, TOTAL - PART, 0, true))
                .when(decide(2, true, "ops_2"))
                .expectEvents(refunded(2, TOTAL - PART, 0, 0, 0, -250_000, 9_500_000, false, true));
    }

    /** Undone as a whole, the price comes from clearing, and the platform has back its part. */
    @Test
    void aSaleThatIsUndoneLaterGivesThePlatformBackWhatItBore() {
        sale.given(
                        proposedRefund(1, TOTAL - PART, false),
                        part(),
                        proposedRefund(2, TOTAL - PART, 0, true))
                .when(decide(2, true, "ops_2"))
                .expectEvents(
                        refunded(
                                2, TOTAL - PART, 0, 10_000_000, 0, -250_000, -500_000, true, true));
    }

    @Test
    void refusesASaleThatNeverWas() {
        var nobody = new LicenceId(new UUID(9, 9));
        sale.givenNoPriorActivity()
                .when(
                        new ProposeRefund(
                                DistributionId.of(nobody),
                                nobody,
                                new Money(10_000, "MVR"),
                                true,
                                AmendmentCause.GOODWILL,
                                "so",
                                "ops_1",
                                NOW))
                .expectException(refusal(LicenceRule.LICENCE_MUST_EXIST));
    }

    @Test
    void raisesASharePayableByThePlatform() {
        sale.given(computed(), proposedCorrection(1))
                .when(decide(1, true, "ops_2"))
                .expectEvents(corrected(1, 7_500_000, 9_000_000));
    }

    @Test
    void aSecondCorrectionBeginsWhereTheFirstEnded() {
        sale.given(computed(), proposedCorrection(1), corrected(1, 7_500_000, 9_000_000))
                .when(correct(ONE, 8_000_000))
                .expectException(refusal(AmendmentRule.SHARES_MUST_NOT_BE_TAKEN_BACK));
    }

    @Test
    void refusesToMakeASmallerShare() {
        refuses(correct(ONE, 7_499_999), AmendmentRule.SHARES_MUST_NOT_BE_TAKEN_BACK);
        refuses(correct(ONE, 7_500_000), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
        refuses(correct(ONE, Long.MAX_VALUE), AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE);
    }

    @Test
    void refusesPayeesWithoutAShareTwiceOrTooMany() {
        Rule rule = AmendmentRule.CORRECTION_MUST_NAME_SHARES_OF_THE_SALE;
        refuses(correct(new PayeeId(new UUID(0, 3)), 9_000_000), rule);
        var raised = new NewShare(ONE, 9_000_000);
        refuses(correction(List.of()), rule);
        refuses(correction(List.of(raised, raised)), rule);
        refuses(
                correction(
                        LongStream.range(0, 1_001)
                                .mapToObj(n -> new NewShare(new PayeeId(new UUID(0, n)), 9_000_000))
                                .toList()),
                rule);
    }

    @Test
    void refusesToCorrectWhatWasNotDistributed() {
        sale.givenNoPriorActivity()
                .when(correct(ONE, 9_000_000))
                .expectException(refusal(AmendmentRule.SALE_MUST_BE_DISTRIBUTED));
    }

    @Test
    void refusesASecondProposalWhileOneWaits() {
        sale.given(computed(), proposedCorrection(1))
                .when(refund(10_000, false))
                .expectException(refusal(AmendmentRule.AMENDMENT_MUST_WAIT_ITS_TURN));
    }

    @Test
    void nobodyApprovesTheirOwnProposalButMayTakeItBack() {
        sale.given(computed(), proposedCorrection(1))
                .when(decide(1, true, "ops_1"))
                .expectException(refusal(PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER));
        fixture();
        sale.given(computed(), proposedCorrection(1))
                .when(decide(1, false, "ops_1"))
                .expectEvents(
                        new AmendmentDeclined(ID.toString(), LICENCE.toString(), 1, "ops_1", NOW));
    }

    @Test
    void whatIsTooLargeForOneNeedsAThirdPerson() {
        limits = new ApprovalLimits(1, 1);
        var endorsed = new AmendmentEndorsed(ID.toString(), LICENCE.toString(), 1, "ops_2", NOW);
        fixture();
        sale.given(computed(), proposedCorrection(1))
                .when(decide(1, true, "ops_2"))
                .expectEvents(endorsed);
        fixture();
        sale.given(computed(), proposedCorrection(1), endorsed)
                .when(decide(1, true, "ops_2"))
                .expectNoEvents();
        fixture();
        sale.given(computed(), proposedCorrection(1), endorsed)
                .when(decide(1, true, "ops_3"))
                .expectEvents(
                        new SharesCorrected(
                                ID.toString(),
                                LICENCE.toString(),
                                1,
                                "MVR",
                                List.of(new CorrectedShare(ONE.toString(), 7_500_000, 9_000_000)),
                                1_500_000,
                                "UNITS_WRONG",
                                "3 more",
                                "ops_1",
                                "ops_3",
                                NOW));
    }

    @Test
    void refusesADecisionOnNothingOrOnAnotherProposal() {
        refuses(decide(1, true, "ops_2"), AmendmentRule.AMENDMENT_MUST_BE_PROPOSED);
        sale.given(computed(), proposedCorrection(2))
                .when(decide(1, true, "ops_2"))
                .expectException(refusal(PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ));
    }

    @Test
    void refusesAReasonThatNobodyCanKeep() {
        refuses(
                new ProposeRefund(
                        ID,
                        LICENCE,
                        new Money(10_000, "MVR"),
                        true,
                        AmendmentCause.GOODWILL,
                        "nul\0",
                        "ops_1",
                        NOW),
                PayoutRule.TEXT_MUST_BE_KEEPABLE);
    }

    private void refuses(Object command, Rule rule) {
        fixture();
        sale.given(computed()).when(command).expectException(refusal(rule));
        fixture();
    }

    private void refusesUndone(Object command) {
        fixture();
        sale.given(
                        proposedRefund(1, 0, true),
                        refunded(0, 10_000_000, 1_500_000, -250_000, 0, true, true))
                .when(command)
                .expectException(refusal(AmendmentRule.SALE_MUST_NOT_HAVE_BEEN_UNDONE));
    }

    private static Matcher<Refused> refusal(Rule rule) {
        return new CustomTypeSafeMatcher<>("refused by " + rule) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.rule() == rule;
            }
        };
    }

    private static ProposeRefund refund(long micro, boolean ends) {
        return refund(new Money(micro, "MVR"), ends, NOW);
    }

    private static ProposeRefund refund(Money refund, boolean ends, Instant at) {
        return new ProposeRefund(
                ID, LICENCE, refund, ends, AmendmentCause.PACKET_FAULTY, "empty", "ops_1", at);
    }

    private static ProposeCorrection correct(PayeeId payee, long micro) {
        return correction(List.of(new NewShare(payee, micro)));
    }

    private static ProposeCorrection correction(List<NewShare> shares) {
        return new ProposeCorrection(
                ID, LICENCE, shares, AmendmentCause.UNITS_WRONG, "3 more", "ops_1", NOW);
    }

    private static DecideAmendment decide(int number, boolean approved, String by) {
        return new DecideAmendment(ID, LICENCE, number, approved, by, NOW);
    }

    private static AmendmentProposed proposedRefund(int number, long after, boolean ends) {
        return proposedRefund(number, TOTAL, after, ends);
    }

    private static AmendmentProposed proposedRefund(
            int number, long before, long after, boolean ends) {
        return new AmendmentProposed(
                ID.toString(),
                LICENCE.toString(),
                number,
                after == TOTAL ? "REVOCATION" : "REFUND",
                before,
                after,
                "MVR",
                ends,
                List.of(),
                "PACKET_FAULTY",
                "empty",
                "ops_1",
                NOW);
    }

    private static AmendmentProposed proposedCorrection(int number) {
        return new AmendmentProposed(
                ID.toString(),
                LICENCE.toString(),
                number,
                "CORRECTION",
                7_500_000,
                9_000_000,
                "MVR",
                false,
                List.of(new CorrectedShare(ONE.toString(), 7_500_000, 9_000_000)),
                "UNITS_WRONG",
                "3 more",
                "ops_1",
                NOW);
    }

    private static SharesCorrected corrected(int number, long before, long after) {
        return new SharesCorrected(
                ID.toString(),
                LICENCE.toString(),
                number,
                "MVR",
                List.of(new CorrectedShare(ONE.toString(), before, after)),
                after - before,
                "UNITS_WRONG",
                "3 more",
                "ops_1",
                "ops_2",
                NOW);
    }

    private static SaleRefunded refunded(
            long after,
            long clearing,
            long fee,
            long rounding,
            long loss,
            boolean undone,
            boolean ends) {
        return refunded(1, TOTAL, after, clearing, fee, rounding, loss, undone, ends);
    }

    private static SaleRefunded refunded(
            int number,
            long before,
            long after,
            long clearing,
            long fee,
            long rounding,
            long loss,
            boolean undone,
            boolean ends) {
        return new SaleRefunded(
                ID.toString(),
                LICENCE.toString(),
                "ofk_1",
                number,
                before,
                after,
                "MVR",
                clearing,
                fee,
                rounding,
                loss,
                undone,
                ends,
                "PACKET_FAULTY",
                "empty",
                "ops_1",
                "ops_2",
                NOW);
    }

    private static DistributionComputed computed() {
        return new DistributionComputed(
                ID.toString(),
                LICENCE.toString(),
                "pkt_1",
                "MVR",
                10_000_000,
                2,
                4,
                "bottom-up/1",
                "m",
                "r",
                1,
                "Coral Audit",
                "Wages",
                "RESEARCH",
                NOW,
                NOW);
    }

    private static DistributeLicence distribute() {
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(ONE.toString(), 3),
                        new ContributorUnits(TWO.toString(), 1));
        return new DistributeLicence(
                ID,
                LICENCE,
                "pkt_1",
                new Pricing(PricingMode.BOTTOM_UP, 2_500_000, "MVR"),
                new Money(10_000_000, "MVR"),
                two,
                ContributorManifest.sha256(two),
                "Coral Audit",
                "Wages",
                "RESEARCH",
                NOW,
                NOW);
    }

    /** One sale and its two shares, without a database. */
    private static final class Known extends SoldSales {
        Known() {
            super(JdbcClient.create(new SimpleDriverDataSource()));
        }

        @Override
        Optional<SoldSale> find(LicenceId licence) {
            return licence.equals(LICENCE) ? Optional.of(SALE) : Optional.empty();
        }

        @Override
        Map<PayeeId, Long> shares(LicenceId licence, Set<PayeeId> payees) {
            Map<PayeeId, Long> all = Map.of(ONE, 7_500_000L, TWO, 2_500_000L);
            return all.entrySet().stream()
                    .filter(one -> payees.contains(one.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}

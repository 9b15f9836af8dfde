package org.xpatvoices.payouts.distribution;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.distribution.CommitShares;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.distribution.SharesCommitted;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.refusal.LicenceRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.share.CommittedShares;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class DistributionTest {
    private static final LicenceId LICENCE = new LicenceId(new UUID(7, 7));
    private static final Instant SOLD = Instant.parse("2026-03-02T10:00:00Z");
    private static final Pricing TARIFF = new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR");
    private static final List<ContributorUnits> TWO = List.of(one(1, 2), one(2, 1));
    private static final String WRONG_PRICE =
            "shares sum to 3750000 micro-units, the price is 3750001";
    private static final String WRONG_LIST =
            "the contributors listed are not those the packet was sealed with";

    private static final RetryDistribution RETRY =
            new RetryDistribution(DistributionId.of(LICENCE), LICENCE, "ops_1", SOLD);

    private static final ShareSecret SECRET = new ShareSecret("A".repeat(43) + "=");

    private FixtureConfiguration<Distribution> distribution;

    @BeforeEach
    void fixture() {
        distribution = new AggregateTestFixture<>(Distribution.class);
        distribution.registerInjectableResource(SECRET);
    }

    @Test
    void fixesAllSharesAndTheirSum() {
        distribution
                .givenNoPriorActivity()
                .when(distribute(3_750_000, TWO, ContributorManifest.sha256(TWO)))
                .expectResultMessagePayload(true)
                .expectEvents(
                        computed(3_750_000, 2, 3, 1, TWO),
                        allocated(0, 1, 3_750_000, share(1, 2, 2_500_000), share(2, 1, 1_250_000)));
    }

    @Test
    void allocatesAtMostAThousandSharesPerEvent() {
        List<ContributorUnits> many =
                IntStream.range(0, 2_001).mapToObj(payee -> one(payee, 1)).toList();
        distribution
                .givenNoPriorActivity()
                .when(distribute(2_001 * 1_250_000L, many, ContributorManifest.sha256(many)))
                .expectEvents(
                        computed(2_001 * 1_250_000L, 2_001, 2_001, 3, many),
                        allocated(0, 3, 1_250_000_000, shares(0, 1_000)),
                        allocated(1, 3, 1_250_000_000, shares(1_000, 2_000)),
                        allocated(2, 3, 1_250_000, shares(2_000, 2_001)));
    }

    @Test
    void commitsToTheSharesAfterwards() {
        var command = distribute(3_750_000, TWO, ContributorManifest.sha256(TWO));
        distribution
                .givenCommands(command)
                .when(commit(command))
                .expectEvents(committed(3_750_000, share(1, 2, 2_500_000), share(2, 1, 1_250_000)));
    }

    @Test
    void commitsOnce() {
        var command = distribute(3_750_000, TWO, ContributorManifest.sha256(TWO));
        distribution
                .givenCommands(command, commit(command))
                .when(commit(command))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void hasNothingToCommitToWhileASaleIsHeld() {
        var command = distribute(3_750_001, TWO, ContributorManifest.sha256(TWO));
        distribution
                .givenCommands(command)
                .when(commit(command))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToCommitToOtherShares() {
        List<ContributorUnits> others = List.of(one(1, 1), one(2, 2));
        distribution
                .givenCommands(distribute(3_750_000, TWO, ContributorManifest.sha256(TWO)))
                .when(commit(distribute(3_750_000, others, ContributorManifest.sha256(others))))
                .expectException(refusal(PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE))
                .expectNoEvents();
    }

    @Test
    void refusesToCommitToASaleThatNobodyKnows() {
        distribution
                .givenNoPriorActivity()
                .when(commit(distribute(3_750_000, TWO, ContributorManifest.sha256(TWO))))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void holdsASaleWhosePriceIsNotTheSumOfItsShares() {
        distribution
                .givenNoPriorActivity()
                .when(distribute(3_750_001, TWO, ContributorManifest.sha256(TWO)))
                .expectEvents(held(3_750_001, WRONG_PRICE));
    }

    @Test
    void holdsASaleWhoseContributorsAreOthers() {
        distribution
                .givenNoPriorActivity()
                .when(distribute(3_750_000, TWO, ContributorManifest.sha256(List.of(one(1, 3)))))
                .expectEvents(held(3_750_000, WRONG_LIST));
    }

    @Test
    void holdsASaleWithAPayeeTwice() {
        List<ContributorUnits> twice = List.of(one(1, 2), one(1, 1));
        distribution
                .givenNoPriorActivity()
                .when(distribute(3_750_000, twice, ContributorManifest.sha256(TWO)))
                .expectEvents(held(3_750_000, WRONG_LIST));
    }

    @Test
    void holdsASaleOfNobody() {
        distribution
                .givenNoPriorActivity()
                .when(distribute(3_750_000, List.of(), ContributorManifest.sha256(TWO)))
                .expectEvents(held(3_750_000, WRONG_LIST));
    }

    @Test
    void holdsASaleOnlyOnceForTheSameReason() {
        distribution
                .given(held(3_750_001, WRONG_PRICE))
                .when(distribute(3_750_001, TWO, ContributorManifest.sha256(TWO)))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void distributesAHeldSaleWhenItsFiguresAgree() {
        distribution
                .given(held(3_750_001, WRONG_PRICE))
                .when(distribute(3_750_000, TWO, ContributorManifest.sha256(TWO)))
                .expectEvents(
                        computed(3_750_000, 2, 3, 1, TWO),
                        allocated(0, 1, 3_750_000, share(1, 2, 2_500_000), share(2, 1, 1_250_000)));
    }

    @Test
    void judgesAHeldSaleAgainWhenAsked() {
        distribution
                .given(held(3_750_001, WRONG_PRICE))
                .when(RETRY)
                .expectEvents(
                        new DistributionRetryRequested(
                                DistributionId.of(LICENCE).toString(),
                                LICENCE.toString(),
                                "ops_1",
                                SOLD));
    }

    @Test
    void refusesToJudgeAgainASaleThatIsNotHeld() {
        distribution
                .givenNoPriorActivity()
                .when(RETRY)
                .expectException(refusal(LicenceRule.LICENCE_MUST_EXIST));
    }

    @Test
    void refusesToJudgeAgainADistributedSale() {
        distribution
                .givenCommands(distribute(3_750_000, TWO, ContributorManifest.sha256(TWO)))
                .when(RETRY)
                .expectException(refusal(PayoutRule.DISTRIBUTION_MUST_NOT_BE_REPEATED));
    }

    private static Matcher<Refused> refusal(Rule rule) {
        return new CustomTypeSafeMatcher<>("refused by " + rule) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.rule() == rule;
            }
        };
    }

    @Test
    void ignoresARepetition() {
        DistributeLicence command = distribute(3_750_000, TWO, ContributorManifest.sha256(TWO));
        distribution
                .givenCommands(command)
                .when(command)
                .expectResultMessagePayload(true)
                .expectNoEvents();
    }

    private static DistributionComputed computed(
            long total, long count, long units, int chunks, List<ContributorUnits> contributors) {
        Shares shares;
        try {
            shares = Shares.of(TARIFF, new Money(total, "MVR"), contributors);
        } catch (SharesDoNotAddUp e) {
            throw new AssertionError(e);
        }
        return new DistributionComputed(
                DistributionId.of(LICENCE).toString(),
                LICENCE.toString(),
                "pkt_1",
                "MVR",
                total,
                count,
                units,
                "bottom-up/1",
                shares.manifestSha256(),
                shares.resultSha256(),
                chunks,
                "Coral Audit",
                "Wages",
                "RESEARCH",
                SOLD,
                SOLD);
    }

    private static SharesAllocated allocated(int chunk, int chunks, long micro, Share... shares) {
        return new SharesAllocated(
                DistributionId.of(LICENCE).toString(),
                LICENCE.toString(),
                chunk,
                chunks,
                "MVR",
                micro,
                List.of(shares),
                SOLD);
    }

    private static SharesCommitted committed(long total, Share... shares) {
        return new SharesCommitted(
                DistributionId.of(LICENCE).toString(),
                LICENCE.toString(),
                "xpatvoices/share-sum-tree/1",
                CommittedShares.of(LICENCE.toString(), List.of(shares), SECRET.blinding())
                        .root()
                        .hashText(),
                shares.length,
                "MVR",
                total,
                SOLD);
    }

    private static Share share(int payee, long units, long micro) {
        return new Share(one(payee, units).payeeId(), units, micro);
    }

    private static Share[] shares(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(payee -> share(payee, 1, 1_250_000))
                .toArray(Share[]::new);
    }

    private static DistributionHeld held(long priceMicro, String detail) {
        return new DistributionHeld(
                DistributionId.of(LICENCE).toString(),
                LICENCE.toString(),
                "pkt_1",
                "shares-must-add-up-to-the-price",
                detail,
                "MVR",
                priceMicro,
                SOLD);
    }

    private static CommitShares commit(DistributeLicence distribution) {
        return new CommitShares(distribution.distributionId(), distribution);
    }

    private static DistributeLicence distribute(
            long priceMicro, List<ContributorUnits> contributors, String sha256) {
        return new DistributeLicence(
                DistributionId.of(LICENCE),
                LICENCE,
                "pkt_1",
                TARIFF,
                new Money(priceMicro, "MVR"),
                contributors,
                sha256,
                "Coral Audit",
                "Wages",
                "RESEARCH",
                SOLD,
                SOLD);
    }

    private static ContributorUnits one(int payee, long units) {
        return new ContributorUnits(new PayeeId(new UUID(0, payee)).toString(), units);
    }
}

package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.payout.PayoutBatchTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.rail.DecideTopUp;
import org.xpatvoices.contracts.rail.FloatTopUpDeclined;
import org.xpatvoices.contracts.rail.FloatTopUpEndorsed;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.rail.TopUpFloat;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.time.Instant;
import java.util.UUID;

class FloatTopUpTest {
    private static final TopUpId ID = new TopUpId(new UUID(3, 1));
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private boolean taken;
    private final FixtureConfiguration<FloatTopUp> fixture =
            new AggregateTestFixture<>(FloatTopUp.class)
                    .registerInjectableResource(new ApprovalLimits(5, 10))
                    .registerInjectableResource((RecordedReferences) (_, _) -> taken);

    private static TopUpFloat command(RailCode rail, long micro) {
        return new TopUpFloat(ID, rail, "FLOAT-1", new Money(micro, "MVR"), "ops_maker", AT, null);
    }

    private static FloatTopUpProposed proposed() {
        return new FloatTopUpProposed(
                ID.toString(),
                "MOBILE_MONEY",
                "FLOAT-1",
                5_000_000,
                "MVR",
                "ops_maker",
                AT,
                null,
                1);
    }

    private static FloatToppedUp event() {
        return new FloatToppedUp(
                ID.toString(),
                "MOBILE_MONEY",
                "FLOAT-1",
                5_000_000,
                "MVR",
                "ops_maker",
                AT,
                null,
                "ops_checker");
    }

    private static DecideTopUp decide(boolean approve, String who) {
        return new DecideTopUp(ID, 1, approve, who, AT);
    }

    @Test
    void nothingIsBookedBeforeASecondPersonApproves() {
        refused(
                fixture.given(proposed()).when(decide(true, "ops_maker")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        refused(
                fixture.givenNoPriorActivity().when(decide(true, "ops_checker")),
                PayoutRule.TOP_UP_MUST_AWAIT_APPROVAL);
        refused(
                fixture.given(proposed(), event()).when(decide(true, "ops_checker")),
                PayoutRule.TOP_UP_MUST_AWAIT_APPROVAL);
        refused(
                fixture.given(proposed(), event()).when(decide(false, "ops_checker")),
                PayoutRule.TOP_UP_MUST_AWAIT_APPROVAL);
        fixture.given(proposed()).when(decide(true, "ops_checker")).expectEvents(event());
    }

    /** Three people look at what is too large for two; none of them counts twice. */
    @Test
    void whatIsTooLargeForOneApprovalNeedsAThirdPerson() {
        var large =
                new FloatTopUpProposed(
                        ID.toString(),
                        "MOBILE_MONEY",
                        "FLOAT-1",
                        5_000_001,
                        "MVR",
                        "ops_maker",
                        AT,
                        null,
                        1);
        var endorsed = new FloatTopUpEndorsed(ID.toString(), "ops_checker", AT);
        var declined = new FloatTopUpDeclined(ID.toString(), "ops_third", AT);

        refused(
                fixture.given(large, endorsed).when(decide(true, "ops_maker")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        fixture.given(large)
                .when(decide(true, "ops_checker"))
                .expectEvents(endorsed)
                .expectResultMessagePayload("ENDORSED");
        fixture.given(large, endorsed)
                .when(decide(true, "ops_checker"))
                .expectNoEvents()
                .expectResultMessagePayload("ENDORSED");
        fixture.given(large, endorsed)
                .when(decide(true, "ops_third"))
                .expectResultMessagePayload("APPROVED");
        fixture.given(large, endorsed, declined, large)
                .when(decide(true, "ops_third"))
                .expectResultMessagePayload("ENDORSED");
    }

    @Test
    void whatWasDeclinedMayBeProposedAnew() {
        var declined = new FloatTopUpDeclined(ID.toString(), "ops_maker", AT);
        fixture.given(proposed()).when(decide(false, "ops_maker")).expectEvents(declined);
        fixture.given(proposed(), declined)
                .when(command(RailCode.MOBILE_MONEY, 6_000_000))
                .expectEvents(another());
    }

    private static FloatTopUpProposed another() {
        return new FloatTopUpProposed(
                ID.toString(),
                "MOBILE_MONEY",
                "FLOAT-1",
                6_000_000,
                "MVR",
                "ops_maker",
                AT,
                null,
                2);
    }

    /** Its maker may decline it and propose more under the same reference in between. */
    @Test
    void refusesADecisionOnWhatWasNotRead() {
        var declined = new FloatTopUpDeclined(ID.toString(), "ops_maker", AT);
        for (boolean approve : new boolean[] {true, false}) {
            refused(
                    fixture.given(proposed(), declined, another())
                            .when(decide(approve, "ops_checker")),
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BANK, 5000000",
        "MOBILE_MONEY, 0",
        "MOBILE_MONEY, -5000000",
        "CASH, 5000000",
        "MOBILE_MONEY, 1000000000000001",
        "MOBILE_MONEY, 9223372036854775807"
    })
    void refusesWhatFillsNoFloat(RailCode rail, long micro) {
        refused(
                fixture.givenNoPriorActivity().when(command(rail, micro)),
                PayoutRule.TOP_UP_MUST_FILL_A_FLOAT);
    }

    /** Two transfers under one reference could not be told apart on either statement. */
    @Test
    void aReferenceNamesOneTransferOfARail() {
        refused(
                fixture.given(event()).when(command(RailCode.MOBILE_MONEY, 5_000_001)),
                PayoutRule.TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER);
        assertThat(TopUpId.named("CASH", "BOX-1"))
                .isEqualTo(TopUpId.named("CASH", "box-1"))
                .isNotEqualTo(TopUpId.named("CASH", "BOX-2"))
                .isNotEqualTo(TopUpId.named("MOBILE_MONEY", "BOX-1"));
    }

    /** A deposit, an exchange or a top-up of another rail goes by it; also once it was proposed. */
    @Test
    void refusesAReferenceOfSomethingElse() {
        taken = true;
        refused(
                fixture.givenNoPriorActivity().when(command(RailCode.MOBILE_MONEY, 5_000_000)),
                PayoutRule.TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER);
        refused(
                fixture.given(proposed()).when(decide(true, "ops_checker")),
                PayoutRule.TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER);
        fixture.given(proposed())
                .when(decide(false, "ops_checker"))
                .expectEvents(new FloatTopUpDeclined(ID.toString(), "ops_checker", AT));
    }

    @Test
    void movesTheMoneyFromTheBankToTheFloatOnce() {
        fixture.givenNoPriorActivity()
                .when(command(RailCode.MOBILE_MONEY, 5_000_000))
                .expectEvents(proposed());
        fixture.given(proposed()).when(command(RailCode.MOBILE_MONEY, 5_000_000)).expectNoEvents();
        fixture.given(event()).when(command(RailCode.MOBILE_MONEY, 5_000_000)).expectNoEvents();
        assertThat(PayoutPostings.of(event()))
                .containsExactly(
                        new Posting(
                                new Account.ProviderFloat("mobile_money"),
                                PayoutPostings.OPERATING,
                                new Money(5_000_000, "MVR")));
    }
}

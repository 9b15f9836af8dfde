package org.xpatvoices.payouts.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.conversion.BalancesConverted;
import org.xpatvoices.contracts.conversion.BoughtShare;
import org.xpatvoices.contracts.conversion.ConfirmConversion;
import org.xpatvoices.contracts.conversion.ConversionApproved;
import org.xpatvoices.contracts.conversion.ConversionConfirmed;
import org.xpatvoices.contracts.conversion.ConversionDeclined;
import org.xpatvoices.contracts.conversion.ConversionEndorsed;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.ConversionRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.rail.RailCurrencies;
import org.xpatvoices.payouts.rail.Rails;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One exchange: a list, what the bank gave, and who agreed. */
class ConversionTest {
    private static final ConversionId ID = new ConversionId(new UUID(5, 5));
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final List<SoldShare> OWED =
            List.of(new SoldShare("pye_2", 20_000), new SoldShare("pye_1", 10_000));

    private static final ConversionSettings TWO_PERCENT = new ConversionSettings(200, 1_000);

    private AggregateTestFixture<Conversion> fixture;
    private boolean stillOwed = true;
    private boolean taken;
    private ApprovalLimits limits = ApprovalLimits.NONE;

    /** The last time it went the other way: 0.92 rufiyaa for 0.06 dollars. */
    private @Nullable Rate earlier = new Rate(920_000, 60_000).inverse();

    /** Loads it as the running application does. */
    private final class Decides {
        private final Repository<Conversion> conversions = fixture.getRepository();

        @CommandHandler
        String decide(DecideConversion command) {
            return conversions
                    .load(command.conversionId().toString())
                    .invoke(it -> it.decide(command, limits, TWO_PERCENT, new Books()));
        }
    }

    private final class Books implements ConversionBooks {
        @Override
        public boolean stillOwed(ConversionId id) {
            return stillOwed;
        }

        @Override
        public boolean isTaken(String reference, ConversionId id) {
            return taken;
        }

        @Override
        public @Nullable Rate earlierRate(ConversionId id) {
            return earlier;
        }
    }

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Conversion.class);
        fixture.registerInjectableResource(new Books());
        fixture.registerAnnotatedCommandHandler(new Decides());
    }

    private static OpenConversion open() {
        return new OpenConversion(ID, RailCode.MOBILE_MONEY, "USD", "MVR", "ops_one", AT);
    }

    private TestExecutor<Conversion> opened(Object... since) {
        var events = new ArrayList<Object>(ConversionFacts.opened(open(), OWED));
        events.addAll(List.of(since));
        return fixture.given(events);
    }

    private static ConversionConfirmed said(int number, long micro, String who) {
        return new ConversionConfirmed(ID.toString(), number, micro, "MVR", "FX-1", who, AT);
    }

    private static ConfirmConversion confirm(long micro, String currency) {
        return new ConfirmConversion(ID, new Money(micro, currency), "FX-1", "ops_one", AT);
    }

    private static DecideConversion decide(int number, boolean approve, String who) {
        return new DecideConversion(ID, number, approve, who, AT);
    }

    private static void refused(ResultValidator<Conversion> result, Rule rule) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<Throwable>(rule.name()) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof Refused it && it.rule() == rule;
                            }
                        });
    }

    @Test
    void twoPeopleAgreeAndEverybodyGetsTheirPart() {
        opened().when(confirm(460_000, "MVR"))
                .expectResultMessagePayload(1)
                .expectEvents(said(1, 460_000, "ops_one"));
        opened(said(1, 460_000, "ops_one"))
                .when(decide(1, true, "ops_two"))
                .expectResultMessagePayload("APPROVED")
                .expectEvents(
                        new ConversionApproved(
                                ID.toString(),
                                30_000,
                                "USD",
                                460_000,
                                "MVR",
                                "FX-1",
                                "ops_one",
                                "ops_two",
                                AT),
                        new BalancesConverted(
                                ID.toString(),
                                1,
                                "USD",
                                "MVR",
                                List.of(
                                        new BoughtShare("pye_1", 10_000, 153_333),
                                        new BoughtShare("pye_2", 20_000, 306_667)),
                                AT));
    }

    @Test
    void whatIsSaidAnewTakesTheOldOnesPlaceAndTheSameChangesNothing() {
        var first = said(1, 460_000, "ops_one");
        opened(first).when(confirm(460_000, "MVR")).expectResultMessagePayload(1).expectNoEvents();
        opened(first)
                .when(confirm(470_000, "MVR"))
                .expectResultMessagePayload(2)
                .expectEvents(said(2, 470_000, "ops_one"));
        refused(
                opened(first, said(2, 470_000, "ops_one")).when(decide(1, true, "ops_two")),
                PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ);
    }

    @ParameterizedTest
    @CsvSource({"0, MVR", "-10000, MVR", "1, MVR", "460000, USD", "1000000000010000, MVR"})
    void refusesWhatNoBankGives(long micro, String currency) {
        refused(
                opened().when(confirm(micro, currency)),
                ConversionRule.RECEIVED_MUST_BE_AN_AMOUNT_OF_THE_OTHER_CURRENCY);
    }

    @Test
    void refusesAReferenceOfSomethingElse() {
        taken = true;
        refused(
                opened().when(confirm(460_000, "MVR")),
                ConversionRule.EXCHANGE_REFERENCE_MUST_BE_NEW);
        refused(
                opened(said(1, 460_000, "ops_one")).when(decide(1, true, "ops_two")),
                ConversionRule.EXCHANGE_REFERENCE_MUST_BE_NEW);
    }

    @Test
    void refusesWhoeverMayNotApprove() {
        refused(
                opened(said(1, 460_000, "ops_one")).when(decide(1, true, "ops_one")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        refused(
                opened().when(decide(0, true, "ops_two")),
                ConversionRule.CONVERSION_MUST_BE_CONFIRMED);
    }

    @Test
    void refusesOnceSomebodyOnTheListIsOwedLess() {
        stillOwed = false;
        refused(
                opened(said(1, 460_000, "ops_one")).when(decide(1, true, "ops_two")),
                ConversionRule.CONVERTED_MONEY_MUST_STILL_BE_PAYABLE);
    }

    @Test
    void whatIsTooLargeNeedsAnother() {
        var one = said(1, 460_000, "ops_one");
        var endorsed = new ConversionEndorsed(ID.toString(), 1, "ops_two", AT);
        for (var small : List.of(new ApprovalLimits(0, 5), new ApprovalLimits(9, 1))) {
            setUp();
            limits = small;
            opened(one)
                    .when(decide(1, true, "ops_two"))
                    .expectResultMessagePayload("ENDORSED")
                    .expectEvents(endorsed);
            setUp();
            opened(one, endorsed)
                    .when(decide(1, true, "ops_two"))
                    .expectResultMessagePayload("ENDORSED")
                    .expectNoEvents();
            setUp();
            opened(one, endorsed)
                    .when(decide(1, true, "ops_three"))
                    .expectResultMessagePayload("APPROVED");
            setUp();
            opened(one, endorsed, said(2, 470_000, "ops_one"))
                    .when(decide(2, true, "ops_three"))
                    .expectResultMessagePayload("ENDORSED");
        }
    }

    /** A point in the wrong place either way, and just beyond two hundredths. */
    @ParameterizedTest
    @ValueSource(longs = {4_600_000, 46_000, 469_201, 450_799, 10_000, 1_000_000_000_000_000L})
    void aRateFarFromTheLastOneNeedsAnother(long micro) {
        var one = said(1, micro, "ops_one");
        var endorsed = new ConversionEndorsed(ID.toString(), 1, "ops_two", AT);
        opened(one)
                .when(decide(1, true, "ops_two"))
                .expectResultMessagePayload("ENDORSED")
                .expectEvents(endorsed);
        setUp();
        opened(one, endorsed)
                .when(decide(1, true, "ops_two"))
                .expectResultMessagePayload("ENDORSED")
                .expectNoEvents();
        setUp();
        refused(
                opened(one, endorsed).when(decide(1, true, "ops_one")),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        setUp();
        opened(one, endorsed)
                .when(decide(1, true, "ops_three"))
                .expectResultMessagePayload("APPROVED");
    }

    @Test
    void theFirstRateOfTwoCurrenciesNeedsAnother() {
        earlier = null;
        opened(said(1, 460_000, "ops_one"))
                .when(decide(1, true, "ops_two"))
                .expectResultMessagePayload("ENDORSED");
    }

    @ParameterizedTest
    @ValueSource(longs = {450_800, 460_000, 469_200})
    void aRateNearTheLastOneIsApprovedByOne(long micro) {
        opened(said(1, micro, "ops_one"))
                .when(decide(1, true, "ops_two"))
                .expectResultMessagePayload("APPROVED");
    }

    @Test
    void whoeverGivesItUpLeavesEverythingAsItIs() {
        var declined = new ConversionDeclined(ID.toString(), "ops_one", AT);
        opened().when(decide(0, false, "ops_one")).expectEvents(declined);
        refused(
                opened(declined).when(confirm(460_000, "MVR")),
                ConversionRule.CONVERSION_MUST_BE_OPEN);
        refused(
                opened(declined).when(decide(1, true, "ops_two")),
                ConversionRule.CONVERSION_MUST_BE_OPEN);
        setUp();
        refused(
                fixture.givenNoPriorActivity().when(confirm(460_000, "MVR")),
                ConversionRule.CONVERSION_MUST_BE_OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILE_MONEY, MVR, USD, CONVERSION_MUST_BE_NEEDED",
        "BANK,         USD, MVR, CONVERSION_MUST_BE_NEEDED"
    })
    void refusesWhatCanBePaidAsItIs(
            RailCode rail, String sold, String bought, ConversionRule rule) {
        var rails =
                new Rails(
                        List.of(),
                        new RailCurrencies(Map.of(RailCode.MOBILE_MONEY, Set.of("MVR"))));
        var command = new OpenConversion(ID, rail, sold, bought, "ops_one", AT);
        var thrown =
                catchThrowableOfType(
                        Refused.class, () -> OpenConversions.mustBeNeeded(command, rails));
        assertThat(thrown.rule()).isEqualTo(rule);
    }
}

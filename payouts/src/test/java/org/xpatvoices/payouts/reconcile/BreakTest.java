package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xpatvoices.payouts.reconcile.BankBookTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.reconcile.*;
import org.xpatvoices.contracts.refusal.ApprovalRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.ForcedMatch;
import org.xpatvoices.payouts.payout.SecondMoney;
import org.xpatvoices.payouts.payout.TakeBack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class BreakTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BreakId ID = new BreakId(new UUID(1, 2));
    private static final String PAYOUT = "pay_" + "0".repeat(31) + "1";
    private static final String STATEMENT = "stm_" + "0".repeat(31) + "1";
    private static final String BATCH = "bat_" + "0".repeat(31) + "1";
    private AggregateTestFixture<Break> fixture;
    private Agreeing evidence = new Agreeing();
    private ApprovalLimits limits = ApprovalLimits.NONE;
    private DailyLimit day = DailyLimit.NONE;
    private final List<String> shown = new ArrayList<>();
    private Records records = (_, reference) -> shown.add(reference);

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Break.class);
        fixture.registerInjectableResource(evidence);
        fixture.registerInjectableResource(limits);
        fixture.registerInjectableResource(records);
        fixture.registerInjectableResource(day);
    }

    private static BreakOpened opened(
            BreakCategory category, long booked, long expected, boolean inSuspense) {
        return new BreakOpened(
                ID.toString(),
                category.name(),
                category.severity(),
                PAYOUT,
                BATCH,
                STATEMENT,
                3,
                booked,
                expected,
                "MVR",
                inSuspense,
                "why",
                AT);
    }

    private static ProposeResolution propose(BreakResolution resolution) {
        return new ProposeResolution(ID, resolution, "seen by phone", "ops_one", AT);
    }

    private static BreakResolutionProposed proposed(BreakResolution resolution) {
        return proposed(1, resolution);
    }

    private static BreakResolutionProposed proposed(int number, BreakResolution resolution) {
        return new BreakResolutionProposed(
                ID.toString(), number, resolution.name(), "seen by phone", "ops_one", AT);
    }

    private static BreakResolved resolved(BreakOpened about, BreakResolution resolution) {
        return new BreakResolved(
                ID.toString(),
                about.category(),
                resolution.name(),
                about.payoutId(),
                about.batchId(),
                about.statementId(),
                about.amountMicro(),
                about.expectedMicro(),
                "MVR",
                about.inSuspense(),
                "ops_one",
                "ops_two",
                AT);
    }

    @Test
    void opensOnce() {
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true);
        var open =
                new OpenBreak(
                        ID,
                        BreakCategory.MISSING_IN_LEDGER,
                        PAYOUT,
                        BATCH,
                        STATEMENT,
                        3,
                        new Money(-50, "MVR"),
                        Money.zero("MVR"),
                        true,
                        "why",
                        AT);
        fixture.givenNoPriorActivity().when(open).expectEvents(about);
        setUp();
        fixture.given(about).when(open).expectNoEvents();
    }

    @Test
    void endsWhenTwoPeopleAgree() {
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true);
        fixture.given(about)
                .when(propose(BreakResolution.LOSS))
                .expectEvents(proposed(BreakResolution.LOSS));
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.LOSS));
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectEvents(new BreakResolutionDeclined(ID.toString(), "LOSS", "ops_two", AT));
    }

    @Test
    void aProposedMatchClaimsThePayoutOnlyOnceTwoPeopleAgree() {
        var line = statementLine(-50, 40);
        var match = proposed(BreakResolution.MATCHED);
        fixture.given(line).when(propose(BreakResolution.MATCHED)).expectEvents(match);
        assertThat(evidence.claims).isEmpty();
        setUp();
        refused(
                fixture.given(line, match).when(new ApproveResolution(ID, 1, true, "ops_one", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        setUp();
        fixture.given(line, match)
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        assertThat(evidence.claims).as("declined").isEmpty();
        setUp();
        fixture.given(line, match)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(line, BreakResolution.MATCHED));
        assertThat(evidence.claims).containsExactly(ForcedMatch.of(line, match, AT));
    }

    @Test
    void anEndThatIsTooLargeForOneNeedsTwoWhoDidNotProposeIt() {
        limits = new ApprovalLimits(1, 1);
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -1_000_001, 0, true);
        var proposal = proposed(BreakResolution.LOSS);
        var endorsed = new BreakResolutionEndorsed(ID.toString(), 1, "LOSS", "ops_two", AT);
        setUp();
        fixture.given(about, proposal)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(endorsed);
        setUp();
        fixture.given(about, proposal, endorsed)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectNoEvents();
        setUp();
        refused(
                fixture.given(about, proposal, endorsed)
                        .when(new ApproveResolution(ID, 1, true, "ops_one", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        setUp();
        fixture.given(about, proposal, endorsed)
                .when(new ApproveResolution(ID, 1, true, "ops_three", AT))
                .expectSuccessfulHandlerExecution();
        setUp();
        fixture.given(about, proposal, endorsed, proposed(2, BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 2, true, "ops_three", AT))
                .expectEvents(
                        new BreakResolutionEndorsed(ID.toString(), 2, "LOSS", "ops_three", AT));
    }

    /** The day's limit is asked about what is approved, by whoever does, and about nothing else. */
    @Test
    void anEndIsHeldAgainstTheDayOfWhoApprovesIt() {
        day =
                (kind, person, at, micro, count) -> {
                    assertThat(List.of(kind, person, at, micro, count))
                            .isEqualTo(List.of(ApprovalKind.WRITE_OFF, "ops_two", AT, 70L, 1));
                    throw new Refused(
                            ApprovalRule.APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT, "today");
                };
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -70, 0, true);
        setUp();
        refused(
                fixture.given(about, proposed(BreakResolution.LOSS))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                ApprovalRule.APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT);
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        limits = new ApprovalLimits(0, 1);
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aLineThatNothingWasFoundForIsMatchedWithThePayoutThatSomebodyNames() {
        var line =
                new BreakOpened(
                        ID.toString(),
                        BreakCategory.MISSING_IN_LEDGER.name(),
                        1,
                        null,
                        null,
                        "stm_" + "0".repeat(31) + "1",
                        3,
                        -40,
                        0,
                        "MVR",
                        true,
                        "why",
                        AT);
        refused(
                fixture.given(line).when(propose(BreakResolution.MATCHED)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        setUp();
        refused(
                fixture.given(line).when(named(BreakResolution.LOSS)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        setUp();
        refused(
                fixture.given(statementLine(-50, 40)).when(named(BreakResolution.MATCHED)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        var proposal =
                new BreakResolutionProposed(
                        ID.toString(),
                        1,
                        "MATCHED",
                        "seen by phone",
                        "ops_one",
                        AT,
                        PAYOUT,
                        BATCH,
                        null);
        setUp();
        fixture.given(line).when(named(BreakResolution.MATCHED)).expectEvents(proposal);
        setUp();
        fixture.given(line, proposal)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(
                        new BreakResolved(
                                ID.toString(),
                                "MISSING_IN_LEDGER",
                                "MATCHED",
                                PAYOUT,
                                BATCH,
                                line.statementId(),
                                -40,
                                40,
                                "MVR",
                                true,
                                "ops_one",
                                "ops_two",
                                AT));
        assertThat(evidence.claims).hasSize(1);
    }

    private static ProposeResolution named(BreakResolution resolution) {
        return new ProposeResolution(
                ID,
                resolution,
                "seen by phone",
                "ops_one",
                AT,
                PayoutId.of(PAYOUT),
                BatchId.of(BATCH),
                null);
    }

    @Test
    void aProposalThatThePayoutRefusesStaysOpen() {
        evidence =
                new Agreeing() {
                    @Override
                    public Money claim(ForcedMatch match) {
                        throw new Refused(PayoutRule.LINE_MUST_FIT_THE_PAYOUT, "claimed");
                    }
                };
        setUp();
        refused(
                fixture.given(statementLine(-50, 50), proposed(BreakResolution.MATCHED))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.LINE_MUST_FIT_THE_PAYOUT);
    }

    private static BreakOpened statementLine(long booked, long expected) {
        var about = opened(BreakCategory.MATCH_PROPOSED, booked, expected, true);
        return new BreakOpened(
                about.breakId(),
                about.category(),
                about.severity(),
                about.payoutId(),
                about.batchId(),
                "stm_" + "0".repeat(31) + "1",
                about.line(),
                booked,
                expected,
                "MVR",
                true,
                "why",
                AT);
    }

    @Test
    void refusesTheProposerAsApprover() {
        for (boolean approved : new boolean[] {true, false}) {
            setUp();
            refused(
                    fixture.given(
                                    opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true),
                                    proposed(BreakResolution.LOSS))
                            .when(new ApproveResolution(ID, 1, approved, "ops_one", AT)),
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        }
    }

    @Test
    void refusesAnApprovalOfAProposalThatWasSwapped() {
        var about = opened(BreakCategory.MISSING_AT_PROVIDER, 0, 40, false);
        var read = proposed(1, BreakResolution.PAYOUT_EXECUTED);
        var swapped = proposed(2, BreakResolution.PAYOUT_NOT_EXECUTED);
        fixture.given(about, read)
                .when(propose(BreakResolution.PAYOUT_NOT_EXECUTED))
                .expectResultMessagePayload(2)
                .expectEvents(swapped);
        for (int number : new int[] {1, 3}) {
            for (boolean approved : new boolean[] {true, false}) {
                setUp();
                refused(
                        fixture.given(about, read, swapped)
                                .when(new ApproveResolution(ID, number, approved, "ops_two", AT)),
                        PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ);
            }
        }
        setUp();
        fixture.given(about, read, swapped)
                .when(new ApproveResolution(ID, 2, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.PAYOUT_NOT_EXECUTED));
        setUp();
        fixture.given(
                        about,
                        read,
                        new BreakResolutionDeclined(
                                ID.toString(), "PAYOUT_EXECUTED", "ops_two", AT))
                .when(propose(BreakResolution.PAYOUT_NOT_EXECUTED))
                .expectEvents(swapped);
    }

    @Test
    void refusesAnEndThatTheEvidenceContradicts() {
        evidence =
                new Agreeing() {
                    @Override
                    public void mustAgree(BatchId batch, PayoutId payout, Decision decision) {
                        assertThat(batch).hasToString(BATCH);
                        assertThat(payout).hasToString(PAYOUT);
                        throw new Refused(
                                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                                decision.name());
                    }
                };
        setUp();
        var about = opened(BreakCategory.MISSING_AT_PROVIDER, 0, 40, false);
        refused(
                fixture.given(about, proposed(BreakResolution.PAYOUT_NOT_EXECUTED))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        setUp();
        fixture.given(about, proposed(BreakResolution.PAYOUT_NOT_EXECUTED))
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        setUp();
        refused(
                fixture.given(about, proposed(BreakResolution.EXPLAINED))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
    }

    /** No statement asks for it again: whoever explains it would leave its payee unpaid. */
    @Test
    void aMissingPayoutIsNotOnlyExplained() {
        refused(
                fixture.given(opened(BreakCategory.MISSING_AT_PROVIDER, 0, 40, false))
                        .when(propose(BreakResolution.EXPLAINED)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
    }

    /** A settlement that a line shows already would be taken back from the bank a second time. */
    @Test
    void refusesAProposalThatFitsNoMore() {
        var about = opened(BreakCategory.AMOUNT_DIFF, -50, 40, true);
        refused(
                fixture.given(about, proposed(BreakResolution.PAYOUT_EXECUTED))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
    }

    @Test
    void refusesToLoseWhatMayBeThePayment() {
        evidence =
                new Agreeing() {
                    @Override
                    public void mustNotLackALine(BatchId batch, PayoutId payout) {
                        throw new Refused(
                                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE, "the one");
                    }
                };
        for (var category :
                List.of(BreakCategory.AMOUNT_DIFF, BreakCategory.DUPLICATE_AT_PROVIDER)) {
            setUp();
            refused(
                    fixture.given(opened(category, -50, 40, true), proposed(BreakResolution.LOSS))
                            .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        }
        setUp();
        fixture.given(
                        opened(BreakCategory.MATCH_PROPOSED, -50, 40, true),
                        proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
    }

    /** Its payee has one of two payments: the money is not payable again. */
    @Test
    void ofAPayoutThatLeftTwiceNothingIsGivenBack() {
        evidence.secondPayments = SecondMoney.NONE.with(new Money(-40, "MVR"));
        for (var end : List.of(BreakResolution.PAYOUT_NOT_EXECUTED, BreakResolution.SENT_BACK)) {
            boolean whole = end == BreakResolution.PAYOUT_NOT_EXECUTED;
            var category = whole ? BreakCategory.RETURNED : BreakCategory.AMOUNT_DIFF;
            setUp();
            refused(
                    fixture.given(opened(category, whole ? 40 : 30, 40, true), proposed(end))
                            .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        }
        evidence.secondPayments = SecondMoney.NONE.with(new Money(-10, "MVR"));
        var about = opened(BreakCategory.RETURNED, 40, 40, true);
        setUp();
        fixture.given(about, proposed(BreakResolution.PAYOUT_NOT_EXECUTED))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.PAYOUT_NOT_EXECUTED));
    }

    /**
     * Payable again with the decision itself: a payout that refuses leaves its money in question.
     */
    @Test
    void whatCameBackIsGivenBackOnceOrTheBreakStaysOpen() {
        var about = opened(BreakCategory.RETURNED, 40, 40, true);
        var end = proposed(BreakResolution.PAYOUT_NOT_EXECUTED);
        fixture.given(about, end)
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        assertThat(evidence.givenBack).as("declined").isEmpty();
        setUp();
        fixture.given(about, end)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.PAYOUT_NOT_EXECUTED));
        assertThat(evidence.givenBack)
                .extracting(DecidePayout::payoutId, DecidePayout::decision, DecidePayout::cameBack)
                .containsExactly(
                        tuple(PayoutId.of(PAYOUT), Decision.RETURNED, new Money(40, "MVR")));
        assertThat(PayoutDecisions.after(resolved(about, BreakResolution.PAYOUT_NOT_EXECUTED)))
                .as("nothing is left to tell")
                .isNull();
        setUp();
        refused(
                fixture.given(about, end).when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.PAYOUT_MUST_BE_UNDECIDED);
        setUp();
        fixture.given(opened(BreakCategory.CURRENCY_DIFF, -40, 40, true), end)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        assertThat(evidence.givenBack).as("nothing came back").hasSize(1);
    }

    /** It came back once more than it left: nobody lost that. */
    @Test
    void whatComesBackOfAPayoutThatWasGivenBackIsNotItsPayees() {
        var about = opened(BreakCategory.RETURNED, 40, 40, true);
        refused(
                fixture.given(about, proposed(BreakResolution.LOSS))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        evidence.giveBack(
                PayoutDecisions.within(resolved(about, BreakResolution.PAYOUT_NOT_EXECUTED)));
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.LOSS));
    }

    /** What had been lost with it is lost no more, if it did leave twice. */
    @Test
    void aSecondPaymentThatCameBackIsNoLoss() {
        var about = opened(BreakCategory.DUPLICATE_AT_PROVIDER, 40, 40, true);
        refused(
                fixture.given(about).when(propose(BreakResolution.PAYOUT_NOT_EXECUTED)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        evidence.secondPayments = SecondMoney.NONE.with(new Money(40, "MVR"));
        setUp();
        refused(
                fixture.given(about, proposed(BreakResolution.LOSS))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE);
        evidence.secondPayments = SecondMoney.NONE;
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.LOSS));
        assertThat(summed(opened(BreakCategory.DUPLICATE_AT_PROVIDER, -40, 40, true), about))
                .as("of both lines and their ends")
                .isEmpty();
    }

    private static Map<Account, Long> summed(BreakOpened... lines) {
        Map<Account, Long> sums = new HashMap<>();
        for (BreakOpened line : lines) {
            for (BreakEvent event :
                    List.<BreakEvent>of(line, resolved(line, BreakResolution.LOSS))) {
                for (Posting one : BreakPostings.ofEvent(event, new Account.Bank("operating"))) {
                    sums.merge(one.debit(), one.amount().amountMicro(), Long::sum);
                    sums.merge(one.credit(), -one.amount().amountMicro(), Long::sum);
                }
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    @Test
    void moneyThatCameBackNamesItsPayout() {
        var about =
                new BreakOpened(
                        ID.toString(),
                        BreakCategory.AMOUNT_DIFF.name(),
                        BreakCategory.AMOUNT_DIFF.severity(),
                        PAYOUT,
                        BATCH,
                        "stm_" + "0".repeat(32),
                        3,
                        30,
                        40,
                        "MVR",
                        true,
                        "why",
                        AT);
        fixture.given(about, proposed(BreakResolution.SENT_BACK))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.SENT_BACK));
        assertThat(evidence.claims).hasSize(1);
    }

    /** The payout takes it back itself, in the same decision; with its line, if there is one. */
    @Test
    void whatWasPaidAfterAllIsTakenBack() {
        var said = opened(BreakCategory.STATUS_CONFLICT, 0, 40, false);
        var taken = proposed(BreakResolution.TAKEN_BACK);
        refused(
                fixture.given(said, taken).when(new ApproveResolution(ID, 1, true, "ops_one", AT)),
                PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        assertThat(evidence.takenBack).isEmpty();
        setUp();
        fixture.given(said, taken)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(said, BreakResolution.TAKEN_BACK));
        assertThat(evidence.takenBack)
                .containsExactly(
                        new TakeBack(
                                BatchId.of(BATCH), PayoutId.of(PAYOUT), ID.toString(), null, AT));
        var line = withLine(BreakCategory.STATUS_CONFLICT, -40);
        setUp();
        fixture.given(line, taken)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(line, BreakResolution.TAKEN_BACK));
        assertThat(evidence.takenBack.getLast().line()).isEqualTo(ForcedMatch.of(line, taken, AT));
        assertThat(evidence.claims).isEmpty();
    }

    /** Given back on a statement that was revoked since: no line is to claim it. */
    @Test
    void whatCameBackOnARevokedStatementIsTakenBack() {
        var about = opened(BreakCategory.STATEMENT_REVOKED, -40, 0, true);
        var net = opened(BreakCategory.STATEMENT_REVOKED, -40, 40, true);
        fixture.given(about, proposed(BreakResolution.TAKEN_BACK))
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectEvents(resolved(net, BreakResolution.TAKEN_BACK));
        assertThat(evidence.takenBack)
                .containsExactly(
                        new TakeBack(
                                BatchId.of(BATCH),
                                PayoutId.of(PAYOUT),
                                ID.toString(),
                                null,
                                AT,
                                STATEMENT));
        assertThat(AtTheBank.ofEvent(resolved(net, BreakResolution.TAKEN_BACK)))
                .as("what the payout puts into suspense is all there was")
                .isEmpty();
        setUp();
        refused(
                fixture.given(opened(BreakCategory.STATEMENT_REVOKED, 40, 0, true))
                        .when(propose(BreakResolution.TAKEN_BACK)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
    }

    @Test
    void whatIsPayableNoMoreStaysOpen() {
        evidence =
                new Agreeing() {
                    @Override
                    public Money takeBack(TakeBack taken) {
                        throw new Refused(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK, "39");
                    }
                };
        setUp();
        refused(
                fixture.given(
                                opened(BreakCategory.STATUS_CONFLICT, 0, 40, false),
                                proposed(BreakResolution.TAKEN_BACK))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK);
    }

    /** Nobody ends a difference by a record that nobody named, or that is not there. */
    @Test
    void whatWasRecordedSinceIsNamedAndLookedFor() {
        var credit = opened(BreakCategory.UNIDENTIFIED_CREDIT, 70, 0, true);
        refused(
                fixture.given(credit).when(propose(BreakResolution.RECORDED_SINCE)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        setUp();
        refused(
                fixture.given(opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true))
                        .when(recorded(BreakResolution.LOSS, "DEP-1")),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        var proposal = recordedAs("DEP-1");
        setUp();
        fixture.given(credit)
                .when(recorded(BreakResolution.RECORDED_SINCE, "DEP-1"))
                .expectEvents(proposal);
        setUp();
        refused(
                fixture.given(credit, recordedAs(null))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
        assertThat(shown).isEmpty();
        setUp();
        fixture.given(credit, proposal)
                .when(new ApproveResolution(ID, 1, true, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
        assertThat(shown).containsExactly("DEP-1");
        records =
                (_, reference) -> {
                    throw new Refused(PayoutRule.RECORD_MUST_FIT_THE_LINE, reference);
                };
        setUp();
        refused(
                fixture.given(credit, proposal)
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.RECORD_MUST_FIT_THE_LINE);
        setUp();
        fixture.given(credit, proposal)
                .when(new ApproveResolution(ID, 1, false, "ops_two", AT))
                .expectSuccessfulHandlerExecution();
    }

    private static ProposeResolution recorded(BreakResolution end, String reference) {
        return new ProposeResolution(
                ID, end, "seen by phone", "ops_one", AT, null, null, reference);
    }

    private static BreakResolutionProposed recordedAs(String reference) {
        return new BreakResolutionProposed(
                ID.toString(),
                1,
                "RECORDED_SINCE",
                "seen by phone",
                "ops_one",
                AT,
                null,
                null,
                reference);
    }

    /** A small credit gives a whole payout back: that is what a second person looks at. */
    @ParameterizedTest
    @CsvSource({
        "SENT_BACK,           AMOUNT_DIFF,         1_999_990, 2_000_000, true",
        "SENT_BACK,           AMOUNT_DIFF,         1_999_990, 1_000_000, false",
        "TAKEN_BACK,          STATUS_CONFLICT,     0,         2_000_000, true",
        "PAYOUT_NOT_EXECUTED, AMOUNT_DIFF,         -1_999_990, 2_000_000, true",
        "MATCHED,             AMOUNT_DIFF,         -2_000_010, 2_000_000, false",
    })
    void aPayoutThatIsGivenBackIsHeldAgainstTheLimitWhole(
            BreakResolution end,
            BreakCategory category,
            String booked,
            String worth,
            boolean second) {
        limits = new ApprovalLimits(1, 1);
        evidence =
                new Agreeing() {
                    @Override
                    public Money worth(BatchId batchId, PayoutId payoutId) {
                        return new Money(Long.parseLong(worth.replace("_", "")), "MVR");
                    }
                };
        setUp();
        long micro = Long.parseLong(booked.replace("_", ""));
        var about = withLine(category, micro, micro == 0 ? 40 : 2_000_000);
        var then =
                fixture.given(about, proposed(end))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT));
        if (second) {
            then.expectEvents(
                    new BreakResolutionEndorsed(ID.toString(), 1, end.name(), "ops_two", AT));
        } else {
            then.expectEvents(resolvedAs(about, end, 40));
        }
    }

    private static BreakResolved resolvedAs(BreakOpened about, BreakResolution end, long expected) {
        var whole = resolved(about, end);
        return new BreakResolved(
                whole.breakId(),
                whole.category(),
                whole.resolution(),
                whole.payoutId(),
                whole.batchId(),
                whole.statementId(),
                whole.amountMicro(),
                expected,
                whole.currency(),
                whole.inSuspense(),
                whole.proposedBy(),
                whole.approvedBy(),
                whole.resolvedAt());
    }

    private static BreakOpened withLine(BreakCategory category, long booked) {
        return withLine(category, booked, 40);
    }

    private static BreakOpened withLine(BreakCategory category, long booked, long expected) {
        var about = opened(category, booked, expected, booked != 0);
        return new BreakOpened(
                about.breakId(),
                about.category(),
                about.severity(),
                about.payoutId(),
                about.batchId(),
                "stm_" + "0".repeat(31) + "1",
                about.line(),
                booked,
                expected,
                "MVR",
                booked != 0,
                "why",
                AT);
    }

    @Test
    void evidenceEndsItOnce() {
        var about = opened(BreakCategory.MISSING_AT_PROVIDER, 0, 40, false);
        var close = new CloseBreakByEvidence(ID, "line 4 shows it", "stm_2", 4, AT);
        var closed =
                new BreakClosedByEvidence(
                        ID.toString(), about.category(), PAYOUT, "line 4 shows it", "stm_2", 4, AT);
        fixture.given(about, proposed(BreakResolution.EXPLAINED)).when(close).expectEvents(closed);
        setUp();
        fixture.given(about, closed).when(close).expectNoEvents();
        setUp();
        fixture.given(
                        about,
                        proposed(BreakResolution.EXPLAINED),
                        resolved(about, BreakResolution.EXPLAINED))
                .when(close)
                .expectNoEvents();
        setUp();
        refused(
                fixture.given(about, proposed(BreakResolution.EXPLAINED), closed)
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.BREAK_MUST_BE_OPEN);
    }

    @Test
    void refusesAnApprovalOfNothing() {
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true);
        refused(
                fixture.given(about).when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.BREAK_MUST_HAVE_A_PROPOSAL);
        setUp();
        refused(
                fixture.given(
                                about,
                                proposed(BreakResolution.LOSS),
                                new BreakResolutionDeclined(ID.toString(), "LOSS", "ops_two", AT))
                        .when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.BREAK_MUST_HAVE_A_PROPOSAL);
    }

    @Test
    void refusesToReopenWhatIsResolved() {
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true);
        Object[] past = {
            about, proposed(BreakResolution.LOSS), resolved(about, BreakResolution.LOSS)
        };
        refused(
                fixture.given(past).when(propose(BreakResolution.LOSS)),
                PayoutRule.BREAK_MUST_BE_OPEN);
        setUp();
        refused(
                fixture.given(past).when(new ApproveResolution(ID, 1, true, "ops_two", AT)),
                PayoutRule.BREAK_MUST_BE_OPEN);
    }

    @ParameterizedTest
    @EnumSource(BreakCategory.class)
    void refusesEveryResolutionThatDoesNotFit(BreakCategory category) {
        for (var resolution : BreakResolution.values()) {
            var about = opened(category, -50, 40, true);
            if (!Resolutions.of(about).contains(resolution)) {
                setUp();
                refused(
                        fixture.given(about).when(propose(resolution)),
                        PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK);
            }
        }
    }

    /** A note is an event for good, and no table takes NUL. */
    @ParameterizedTest
    @ValueSource(strings = {"se\0en", "half \uD83D", "odd \uFFFF"})
    void refusesANoteThatNobodyCanKeep(String note) {
        for (String one : List.of(note, "n".repeat(501))) {
            setUp();
            refused(
                    fixture.given(opened(BreakCategory.BALANCE_BREAK, -50, 40, false))
                            .when(
                                    new ProposeResolution(
                                            ID, BreakResolution.EXPLAINED, one, "ops_one", AT)),
                    PayoutRule.TEXT_MUST_BE_KEEPABLE);
        }
    }

    /**
     * Whatever money a break of a statement line puts into suspense, each way of ending it takes
     * out again.
     */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "MISSING_AT_PROVIDER",
                "WORKER_NOT_RECEIVED",
                "WORKER_RECEIPT_ISSUE",
                "BALANCE_BREAK",
                "STATEMENT_GAP"
            })
    void everyEndEmptiesSuspense(BreakCategory category) {
        for (long booked : new long[] {-50, -40, -30, 40}) {
            var about = opened(category, booked, 40, true);
            for (var resolution : Resolutions.of(about)) {
                boolean released = resolution == BreakResolution.SENT_BACK;
                boolean elsewhere =
                        (category == BreakCategory.RETURNED
                                        || category == BreakCategory.STATEMENT_REVOKED)
                                && resolution == BreakResolution.PAYOUT_NOT_EXECUTED;
                boolean worthAnother =
                        (resolution == BreakResolution.MATCHED
                                        || resolution == BreakResolution.TAKEN_BACK)
                                && -booked < about.expectedMicro();
                if (resolution == BreakResolution.EXPLAINED
                        || elsewhere
                        || worthAnother
                        || released) {
                    continue;
                }
                Map<String, Long> balances = new HashMap<>();
                add(balances, AtTheBank.ofEvent(about));
                add(balances, AtTheBank.ofEvent(resolved(about, resolution)));
                assertThat(balances.getOrDefault("suspense:" + STATEMENT, 0L))
                        .as("%s %s booked %d", category, resolution, booked)
                        .isZero();
            }
        }
    }

    private static void add(Map<String, Long> balances, List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        new JournalEntry(
                        org.xpatvoices.payouts.journal.EntryKey.of("e"),
                        1,
                        "STEP",
                        "ref",
                        AT,
                        postings)
                .lines()
                .forEach(
                        line ->
                                balances.merge(
                                        line.account().text(),
                                        line.debitMicro() - line.creditMicro(),
                                        Long::sum));
    }
}

package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.payouts.reconcile.BankBookTest.refused;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.payouts.journal.JournalEntry;
import org.xpatvoices.payouts.journal.Posting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class BreakTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BreakId ID = new BreakId(new UUID(1, 2));
    private AggregateTestFixture<Break> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Break.class);
    }

    private static BreakOpened opened(
            BreakCategory category, long booked, long expected, boolean inSuspense) {
        return new BreakOpened(
                ID.toString(),
                category.name(),
                category.severity(),
                "pay_1",
                "bat_1",
                "stm_1",
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
        return new BreakResolutionProposed(
                ID.toString(), resolution.name(), "seen by phone", "ops_one", AT);
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
                        "pay_1",
                        "bat_1",
                        "stm_1",
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
                .when(new ApproveResolution(ID, true, "ops_two", AT))
                .expectEvents(resolved(about, BreakResolution.LOSS));
        setUp();
        fixture.given(about, proposed(BreakResolution.LOSS))
                .when(new ApproveResolution(ID, false, "ops_two", AT))
                .expectEvents(new BreakResolutionDeclined(ID.toString(), "LOSS", "ops_two", AT));
    }

    @Test
    void refusesTheProposerAsApprover() {
        for (boolean approved : new boolean[] {true, false}) {
            setUp();
            refused(
                    fixture.given(
                                    opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true),
                                    proposed(BreakResolution.LOSS))
                            .when(new ApproveResolution(ID, approved, "ops_one", AT)),
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER);
        }
    }

    @Test
    void refusesAnApprovalOfNothing() {
        var about = opened(BreakCategory.MISSING_IN_LEDGER, -50, 0, true);
        refused(
                fixture.given(about).when(new ApproveResolution(ID, true, "ops_two", AT)),
                PayoutRule.BREAK_MUST_HAVE_A_PROPOSAL);
        setUp();
        refused(
                fixture.given(
                                about,
                                proposed(BreakResolution.LOSS),
                                new BreakResolutionDeclined(ID.toString(), "LOSS", "ops_two", AT))
                        .when(new ApproveResolution(ID, true, "ops_two", AT)),
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
                fixture.given(past).when(new ApproveResolution(ID, true, "ops_two", AT)),
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
                boolean elsewhere =
                        category == BreakCategory.RETURNED
                                && resolution == BreakResolution.PAYOUT_NOT_EXECUTED;
                if (resolution == BreakResolution.EXPLAINED || elsewhere) {
                    continue;
                }
                Map<String, Long> balances = new HashMap<>();
                add(balances, BreakPostings.of(about));
                add(balances, BreakPostings.of(resolved(about, resolution)));
                assertThat(balances.getOrDefault("suspense:stm_1", 0L))
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
